namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>Where a trail delivers to, and in whose name.</summary>
readonly struct TrailDelivery(CloudCall call)
{
    public const string Service = "cloudtrail.amazonaws.com";

    /// <summary>The account that owns the trail: of an organization trail always the management account.</summary>
    public string Owner { get; } = call.Inputs.Flag("isOrganizationTrail") is true ? call.Cloud.Organization.ManagementAccountId : call.Account;

    public string TrailArn { get; } = call.Made.Id;

    /// <summary>The key prefix of each kind of account.</summary>
    public IEnumerable<string> Folders
    {
        get
        {
            var prefix = call.Inputs.Text("s3KeyPrefix") is { Length: > 0 } own ? own + "/" : "";
            yield return $"{prefix}AWSLogs/{Owner}";
            if (call.Inputs.Flag("isOrganizationTrail") is true)
            {
                yield return $"{prefix}AWSLogs/{call.Cloud.Organization.Id}/{Owner}";
            }
        }
    }
}
