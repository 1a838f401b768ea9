namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A stopped trail looks like a trail.</summary>
    public static PolicyRule TrailIsLogging => field ??= new()
    {
        Id = "trail-is-logging",
        Title = "Trails are switched on",
        Severity = Severity.Critical,
        Controls = ["CIS 3.1", "FSBP CloudTrail.3", "PCI DSS 10.2.1", "NIST AU-12"],
        Why = "A trail that exists but does not log passes every inventory and records nothing.",
        Fix = "Remove EnableLogging or set it to true.",
        Check = (organization, _) => organization.OfType(AwsTypes.Trail).Select(trail => trail["enableLogging"].Or(true).MustBe(true)),
    };
}
