namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A key that never changes is worth more to a thief every year.</summary>
    public static PolicyRule KeyRotates => field ??= new()
    {
        Id = "key-rotates",
        Title = "Symmetric keys rotate every year",
        Severity = Severity.Medium,
        Controls = ["CIS 3.6", "FSBP KMS.4", "PCI DSS 3.7.4", "NIST SC-12"],
        Why = "Rotation limits how much one key material protects; KMS keeps the old material, so nothing has to be encrypted again.",
        Fix = "Set EnableKeyRotation to true.",
        Check = (organization, _) => organization.OfType(AwsTypes.Key)
            .Where(key => IsSymmetric(key) != false)
            .Select(key => key["enableKeyRotation"].MustBe(true).When(IsSymmetric(key) == true)),
    };

    /// <summary>KMS rotates symmetric encryption keys with material of its own, no others.</summary>
    static bool? IsSymmetric(PlannedResource key) =>
        key["customerMasterKeySpec"].Or("SYMMETRIC_DEFAULT").Is("SYMMETRIC_DEFAULT")
        & key["keyUsage"].Or("ENCRYPT_DECRYPT").Is("ENCRYPT_DECRYPT")
        & !key["customKeyStoreId"].IsSet;
}
