using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Kinds;

/// <summary>The services that watch accounts, beside GuardDuty. Most of their settings exist once per account and region.</summary>
static class DetectionKinds
{
    public static ResourceKind? Find(string module, string name) => (module, name) switch
    {
        ("securityhub", "Account") => OfAccount() with { Arn = static m => m.Arn("securityhub", "hub/default"), Fixed = ["enableDefaultStandards"] },
        ("securityhub", "OrganizationAdminAccount") or ("macie2", "OrganizationAdminAccount") => Administrator("adminAccountId"),
        ("inspector2", "DelegatedAdminAccount") or ("detective", "OrganizationAdminAccount") => Administrator("accountId"),
        ("securityhub" or "macie2" or "inspector2", "OrganizationConfiguration") => OfAccount(),
        ("securityhub", "FindingAggregator") => new() { Id = static m => m.Arn("securityhub", $"finding-aggregator/{m.Uuid()}"), Arn = static m => m.Id },
        ("securityhub", "ConfigurationPolicy") => new()
        {
            Id = static m => m.Uuid(),
            Arn = static m => m.Arn("securityhub", $"configuration-policy/{m.Id}"),
            Name = new("name", 128),
            Renames = true,
        },
        ("securityhub", "ConfigurationPolicyAssociation") => new() { Id = static m => m.Text("targetId"), Fixed = ["targetId"] },
        ("securityhub", "StandardsSubscription") => new()
        {
            Id = static m => m.Arn("securityhub", $"subscription/{m.Text("standardsArn")[(m.Text("standardsArn").IndexOf('/', StringComparison.Ordinal) + 1)..]}"),
            Arn = static m => m.Id,
            Immutable = true,
        },
        ("cfg", "Recorder" or "RecorderStatus" or "DeliveryChannel") => new() { Id = static m => m.Inputs.Text("name") ?? "default", Name = new("name", 256) },
        ("cfg", "ConfigurationAggregator") => new()
        {
            Id = static m => m.Text("name"),
            Arn = static m => m.Arn("config", $"config-aggregator/config-aggregator-{m.Letters(8)}"),
            Name = new("name", 256),
            TakenCode = "LimitExceededException",
        },
        ("cfg", "ConformancePack") => Pack("conformance-pack"),
        ("cfg", "OrganizationConformancePack") => Pack("organization-conformance-pack"),
        ("macie2", "Account") => OfAccount() with { Output = static (m, output) => output == "serviceRole" ? m.GlobalArn("iam", "role/aws-service-role/macie.amazonaws.com/AWSServiceRoleForAmazonMacie") : (PropertyValue?)null },
        ("macie2", "Member") or ("inspector2", "MemberAssociation") => new() { Id = static m => m.Text("accountId"), Fixed = ["accountId", "email"] },
        ("inspector2", "Enabler") => new() { Id = static m => $"{string.Join(':', m.Inputs.Texts("accountIds"))}-{string.Join(':', m.Inputs.Texts("resourceTypes"))}", Fixed = ["accountIds"] },
        ("accessanalyzer", "Analyzer") => new()
        {
            Id = static m => m.Text("analyzerName"),
            Arn = static m => m.Arn("access-analyzer", $"analyzer/{m.Id}"),
            Fixed = ["analyzerName", "type", "configuration"],
            TakenCode = "ConflictException",
        },
        ("detective", "Graph") => new()
        {
            Id = static m => m.Arn("detective", $"graph:{m.Hex(32)}"),
            Arn = static m => m.Id,
            Output = static (m, output) => output == "graphArn" ? m.Id : (PropertyValue?)null,
        },
        ("detective", "OrganizationConfiguration") => new() { Id = static m => m.Text("graphArn"), Fixed = ["graphArn"] },
        ("detective", "Member") => new() { Id = static m => $"{m.Text("graphArn")}/{m.Text("accountId")}", Immutable = true },
        ("securitylake", "DataLake") => new()
        {
            Id = static m => m.Arn("securitylake", "data-lake/default"),
            Arn = static m => m.Id,
            TakenCode = "ConflictException",
            Output = static (m, output) => output == "s3BucketArn" ? $"arn:{m.Partition}:s3:::aws-security-data-lake-{m.Region}-{m.Letters(28)}" : (PropertyValue?)null,
        },
        ("securitylake", "AwsLogSource") => new() { Id = static m => m.Inputs.Object("source")?.Text("sourceName") ?? m.Hex(8), Immutable = true },
        _ => null,
    };

    static ResourceKind OfAccount() => new() { Id = static m => m.Account };

    static ResourceKind Administrator(string member) => new() { Id = m => m.Text(member), Immutable = true };

    static ResourceKind Pack(string resource) => new()
    {
        Id = static m => m.Text("name"),
        Arn = m => m.Arn("config", $"{resource}/{m.Text("name")}/{resource}-{m.Letters(9)}"),
        Name = new("name", 256),
    };
}
