using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The log group is the first place where people look.</summary>
    public static PolicyRule LogGroupKeepsForFloor => field ??= new()
    {
        Id = "log-group-keeps-for-floor",
        Title = "Log groups of security logs keep events for the retention floor",
        Severity = Severity.High,
        Controls = ["FSBP CloudWatch.16", "PCI DSS 10.5.1", "NIST AU-11"],
        Why = "A log group that forgets earlier than the archive makes the two disagree, and is often the only copy when delivery fails.",
        Fix = "Set RetentionInDays to the retention class's number; leave it out to keep events forever.",
        Keys = [ConfigKeys.Retention],
        Parameters = [PlatformParameters.FloorDays],
        Check = (organization, given) => LogGroups.Of(organization)
            .Select(log => CheckGroup(log.Resource["retentionInDays"], given.Number(PlatformParameters.FloorDays)).When(log.Certain)),
    };

    /// <summary>No number and 0 both mean forever.</summary>
    static Finding CheckGroup(Setting days, double floor) =>
        days.Must(!days.IsSet | days.IsAtLeast(floor), $"{floor} or more");
}
