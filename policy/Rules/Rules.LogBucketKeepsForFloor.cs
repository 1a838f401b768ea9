using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A lifecycle rule deletes as thoroughly as an intruder, and on time.</summary>
    public static PolicyRule LogBucketKeepsForFloor => field ??= new()
    {
        Id = "log-bucket-keeps-for-floor",
        Title = "Log buckets have a lifecycle, and it expires nothing before the retention floor",
        Severity = Severity.Critical,
        Controls = ["FSBP S3.13", "PCI DSS 10.5.1", "NIST AU-11"],
        Why = "Intrusions are found months later. PCI DSS asks for a year of logs; an expiration below that removes the evidence "
            + "by design, and a bucket without lifecycle grows until somebody deletes by hand. A bucket that is copied whole need not keep: its copy does.",
        Fix = "Declare a BucketLifecycleConfiguration whose expirations are floorDays or more, and lock noncurrent versions as long.",
        Keys = [ConfigKeys.Retention],
        Parameters = [PlatformParameters.FloorDays],
        Check = (organization, given) => LogBuckets.Of(organization).Where(log => !log.IsLanding).SelectMany(log => Companion
            .Check(organization, log.Bucket, AwsTypes.BucketLifecycle, "bucket", lifecycle =>
                CheckLifecycle(organization, log, lifecycle, given.Number(PlatformParameters.FloorDays)))
            .Select(finding => finding.When(log.Certain))),
    };

    static IEnumerable<Finding> CheckLifecycle(PlannedOrganization organization, LogBucket log, PlannedResource lifecycle, double floor)
    {
        var rules = lifecycle["rules"];
        yield return rules.Must(rules.Any(rule => rule["status"].Is("Enabled")), "an enabled rule");
        foreach (var rule in rules.Items.Where(rule => rule["status"].Is("Enabled") != false))
        {
            var enabled = rule["status"].Is("Enabled") == true;
            yield return KeepsFor(rule["expiration"]["days"], floor).When(enabled);
            yield return rule["expiration"]["date"].Must(!rule["expiration"]["date"].IsSet, "days, not a date").When(enabled);

            // Object Lock holds versions back whatever the lifecycle says; without it a delete marker starts this clock.
            if (!IsLockedFor(organization, log.Bucket, floor))
            {
                yield return KeepsFor(rule["noncurrentVersionExpiration"]["noncurrentDays"], floor).When(enabled);
            }
        }
    }

    static Finding KeepsFor(Setting days, double floor) =>
        days.Must(!days.IsSet | days.IsAtLeast(floor), $"{floor} or more");

    static bool IsLockedFor(PlannedOrganization organization, PlannedResource bucket, double floor)
    {
        var (certain, possible) = organization.ReferrersTo(bucket, AwsTypes.BucketObjectLock, "bucket");
        return certain.Concat(possible).Select(LockDays).Any(days => days.Place.IsUnknown || days.Days >= floor);
    }
}
