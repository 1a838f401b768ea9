using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The log that is missed is always the oldest one.</summary>
    public static PolicyRule RetentionIsNotShortened => field ??= new()
    {
        Id = "retention-is-not-shortened",
        Title = "No lock, lifecycle or log group keeps for fewer days than before",
        Severity = Severity.High,
        Controls = ["FSBP CloudWatch.16", "PCI DSS 10.5.1", "NIST AU-11"],
        Why = "A smaller number deletes evidence that somebody counted on, at once in a lifecycle and a log group, and nothing brings it back.",
        Fix = "Restore the number of days, or let the owner of the evidence agree in a waiver.",
        Keys = [ConfigKeys.Retention],
        Check = (organization, _) => organization.Before is { } before ? CheckShortened(before, organization) : [],
    };

    static IEnumerable<Finding> CheckShortened(PlannedOrganization before, PlannedOrganization after) =>
    [
        .. before.OfType(AwsTypes.BucketObjectLock).Select(old => Shortened(after, old, LockDays, none: 0)),
        .. before.OfType(AwsTypes.BucketLifecycle).Select(old => Shortened(after, old, ExpirationDays, none: double.PositiveInfinity)),
        .. LogGroups.Of(before).Where(log => log.Certain).Select(log => Shortened(after, log.Resource, GroupDays, none: double.PositiveInfinity)),
    ];

    /// <summary>What is gone altogether is missed by other rules.</summary>
    static Finding Shortened(PlannedOrganization after, PlannedResource old, Func<PlannedResource, RetentionPlace> daysOf, double none)
    {
        if (after.Find(old.Urn) is not { } now)
        {
            return new(null, Verdict.Pass, "");
        }

        var (was, place) = (daysOf(old), daysOf(now));
        var floor = was.Place.IsUnknown ? (double?)null : was.Days is > 0 and var days ? days : none;
        var reached = place.Days is > 0 and var kept ? kept : none;
        return Finding.About(
            now, place.Place.Path, place.Place.IsUnknown && floor > 0 ? null : !(reached < floor),
            double.IsInfinity(floor ?? 0) ? "no end, as before" : $"{floor} days or more, as before", reached == 0 ? "none" : $"{reached} days");
    }

    /// <summary>The soonest expiration of current versions.</summary>
    static RetentionPlace ExpirationDays(PlannedResource lifecycle)
    {
        var days = lifecycle["rules"].Items
            .Where(rule => rule["status"].Is("Enabled") != false)
            .Select(rule => rule["expiration"]["days"])
            .Where(place => place.IsSet != false)
            .OrderBy(place => place.Number ?? 0)
            .FirstOrDefault(lifecycle["rules"]);
        return new(days, days.Number);
    }

    static RetentionPlace GroupDays(PlannedResource group) => new(group["retentionInDays"], group["retentionInDays"].Number);
}
