namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Who may read the trail is decided by a key policy, apart from the bucket's.</summary>
    public static PolicyRule TrailUsesCustomerKey => field ??= new()
    {
        Id = "trail-uses-customer-key",
        Title = "Trails are encrypted with a customer key named by its ARN",
        Severity = Severity.High,
        Controls = ["CIS 3.5", "FSBP CloudTrail.2", "PCI DSS 10.3.2", "NIST SC-28"],
        Why = "With S3's own key everybody who may read the bucket reads the trail; a customer key adds a second lock and "
            + "a record of each reader. CloudTrail refuses an alias when the key is in another account.",
        Fix = "Set KmsKeyId to the ARN of the archive's key.",
        Check = (organization, _) => organization.OfType(AwsTypes.Trail)
            .Select(trail => trail["kmsKeyId"])
            .Select(key => key.Must(IsKeyArn(organization, key), "the ARN of a customer key")),
    };

    /// <summary>A key of the run counts even when its ARN is not known yet.</summary>
    static bool? IsKeyArn(PlannedOrganization organization, Setting key) =>
        key.IsUnknown && organization.Follow(key, AwsTypes.Key).Target is not null ? true
        : key.IsUnknown ? null
        : key.Text?.StartsWith("arn:", StringComparison.Ordinal) == true && key.Text.Contains(":key/", StringComparison.Ordinal);
}
