using System.Text;

namespace SecurityPlatform.Components.Detection;

/// <summary>The rules that say whether the platform itself is in place in an account.</summary>
/// <remarks>AWS Config developer guide, "List of AWS Config Managed Rules". Few, because each evaluation is paid for.</remarks>
public static class PlatformConformancePack
{
    /// <summary>Names of rules and the identifiers of the managed rules that they use.</summary>
    public static IReadOnlyList<(string Name, string Identifier)> Rules { get; } =
    [
        ("TrailCoversAllRegions", "MULTI_REGION_CLOUD_TRAIL_ENABLED"),
        ("TrailValidatesFiles", "CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED"),
        ("TrailIsEncrypted", "CLOUD_TRAIL_ENCRYPTION_ENABLED"),
        ("GuardDutyIsOn", "GUARDDUTY_ENABLED_CENTRALIZED"),
        ("SecurityHubIsOn", "SECURITYHUB_ENABLED"),
        ("VpcsAreLogged", "VPC_FLOW_LOGS_ENABLED"),
        ("BucketsWantTls", "S3_BUCKET_SSL_REQUESTS_ONLY"),
        ("BucketsAreNotPublic", "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED"),
        ("KeysStay", "KMS_CMK_NOT_SCHEDULED_FOR_DELETION"),
        ("RootHasMfa", "ROOT_ACCOUNT_MFA_ENABLED"),
    ];

    /// <summary>The template, in YAML.</summary>
    public static string Template { get; } = Write();

    static string Write()
    {
        var template = new StringBuilder("Resources:\n");
        foreach (var (name, identifier) in Rules)
        {
            template.Append($"  {name}:\n    Type: AWS::Config::ConfigRule\n    Properties:\n      ConfigRuleName: platform-{name}\n");
            template.Append($"      Source:\n        Owner: AWS\n        SourceIdentifier: {identifier}\n");
        }

        return template.ToString();
    }
}
