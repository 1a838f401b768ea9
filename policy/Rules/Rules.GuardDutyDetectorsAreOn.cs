using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A suspended detector looks like a detector.</summary>
    public static PolicyRule GuardDutyDetectorsAreOn => field ??= new()
    {
        Id = "guardduty-detectors-are-on",
        Title = "Detectors are switched on and tell their findings within the quarter of an hour",
        Severity = Severity.High,
        Controls = ["FSBP GuardDuty.1", "PCI DSS 11.5.1", "NIST SI-4"],
        Why = "A detector that is off keeps its id and its settings and finds nothing; by default one that is on tells changes of a "
            + "finding after six hours.",
        Fix = "Set Enable to true and FindingPublishingFrequency to FIFTEEN_MINUTES.",
        Keys = [SwitchKeys.GuardDuty],
        Check = (organization, _) => organization.OfType(AwsTypes.Detector).SelectMany(detector => new[]
        {
            detector["enable"].Or(true).MustBe(true),
            detector["findingPublishingFrequency"].MustBe("FIFTEEN_MINUTES"),
        }),
    };
}
