namespace SecurityPlatform.Cli.Organizations;

/// <summary>How one AWS service is called: where it is, and how its calls are signed.</summary>
/// <param name="SigningName">The name in a signature, which is also the first part of the host.</param>
/// <param name="Target">What stands before the operation in X-Amz-Target; null for a service whose operations are paths.</param>
/// <param name="Region">The one region that a global service is called in; null for regional ones.</param>
sealed record AwsService(string SigningName, string? Target, string? Region)
{
    public static AwsService Organizations { get; } = new("organizations", "AWSOrganizationsV20161128", "us-east-1");

    public static AwsService CloudTrail { get; } = new("cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101", null);

    public static AwsService Config { get; } = new("config", "StarlingDoveService", null);

    public static AwsService GuardDuty { get; } = new("guardduty", null, null);

    public static AwsService SecurityHub { get; } = new("securityhub", null, null);

    public static AwsService Macie { get; } = new("macie2", null, null);

    public static AwsService Detective { get; } = new("detective", null, null);

    public static AwsService Inspector { get; } = new("inspector2", null, null);

    public static AwsService Lambda { get; } = new("lambda", null, null);

    public static AwsService Account { get; } = new("account", null, "us-east-1");
}
