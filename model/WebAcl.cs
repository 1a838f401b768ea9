namespace SecurityPlatform.Model;

/// <summary>A web ACL whose decisions are logged.</summary>
/// <param name="Name">Its name; a partition of the table.</param>
/// <param name="Arn">Its ARN.</param>
public sealed record WebAcl(string Name, string Arn);
