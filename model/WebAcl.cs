namespace SecurityPlatform.Model;

/// <summary>A web ACL whose decisions are logged.</summary>
/// <param name="Name">Its name; a partition of the table.</param>
/// <param name="Arn">Its ARN.</param>
public sealed record WebAcl(string Name, string Arn)
{
    /// <summary>Where it is managed; that of a CloudFront web ACL is us-east-1.</summary>
    public Region Region => Region.Parse(Arn.Split(':')[3]);
}
