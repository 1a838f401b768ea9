using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Files arrive after minutes and are asked once a week; alarms need the stream.</summary>
    public static PolicyRule TrailFeedsLogGroup => field ??= new()
    {
        Id = "trail-feeds-log-group",
        Title = "The organization trail also goes to a log group, where alarms read it",
        Severity = Severity.Medium,
        Level = EnforcementLevel.Advisory,
        Controls = ["FSBP CloudTrail.5", "PCI DSS 10.4.1", "NIST AU-6", "NIST SI-4"],
        Why = "Without the log group no metric filter counts root sign-ins or stopped trails, and the first to know is the weekly query.",
        Fix = "Set CloudWatchLogsGroupArn and CloudWatchLogsRoleArn, or switch cisAlarms off.",
        Keys = [SwitchKeys.CisAlarms],
        Parameters = [PlatformParameters.Services],
        Check = (organization, given) => PlatformParameters.HasService(given, SwitchKeys.CisAlarms)
            ? organization.OfType(AwsTypes.Trail)
                .Where(trail => trail["isOrganizationTrail"].Is(true) != false)
                .SelectMany(trail => new[] { trail["cloudWatchLogsGroupArn"], trail["cloudWatchLogsRoleArn"] }
                    .Select(place => CheckFeeds(trail, place)))
            : [],
    };

    /// <summary>A value that comes from a resource is set, whatever it turns out to be.</summary>
    static Finding CheckFeeds(PlannedResource trail, Setting place) => place
        .Must(place.IsUnknown && trail.PropertyDependencies.ContainsKey(place.Property) ? true : place.IsSet, "a log group and its role")
        .When(trail["isOrganizationTrail"].Is(true) == true);
}
