namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Without digests nobody can prove that a log file is whole.</summary>
    public static PolicyRule TrailValidatesLogFiles => field ??= new()
    {
        Id = "trail-validates-log-files",
        Title = "Trails sign digests of their log files",
        Severity = Severity.High,
        Controls = ["CIS 3.2", "FSBP CloudTrail.4", "PCI DSS 10.3.4", "NIST AU-9", "NIST SI-7"],
        Why = "Only the signed hourly digests show that no file was changed or removed after delivery; they cannot be made later.",
        Fix = "Set EnableLogFileValidation to true.",
        Check = (organization, _) => organization.OfType(AwsTypes.Trail).Select(trail => trail["enableLogFileValidation"].MustBe(true)),
    };
}
