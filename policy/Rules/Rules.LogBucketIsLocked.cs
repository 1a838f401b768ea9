using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A bucket policy can be deleted by root; a lock in compliance mode cannot.</summary>
    public static PolicyRule LogBucketIsLocked => field ??= new()
    {
        Id = "log-bucket-is-locked",
        Title = "Log buckets lock every new object for the retention floor",
        Severity = Severity.High,
        Controls = ["FSBP S3.15", "PCI DSS 10.3.2", "PCI DSS 10.5.1", "NIST AU-9", "NIST AU-11"],
        Why = "Versions and policies stop mistakes; an intruder with the bucket owner's rights removes both. Default retention "
            + "keeps each object for its days against everybody. Buckets for S3 server access logs cannot have it and are left out, as are those whose copy is judged instead.",
        Fix = "Declare a BucketObjectLockConfiguration whose default retention is at least floorDays.",
        Keys = [ConfigKeys.Retention, ConfigKeys.ObjectLockMode],
        Parameters = [PlatformParameters.FloorDays],
        Check = (organization, given) => LogBuckets.Of(organization).Where(log => log.TakesObjectLock).SelectMany(log => Companion
            .Check(organization, log.Bucket, AwsTypes.BucketObjectLock, "bucket", locked => CheckLock(locked, given.Number(PlatformParameters.FloorDays)))
            .Select(finding => finding.When(log.Certain))),
    };

    static IEnumerable<Finding> CheckLock(PlannedResource locked, double floor)
    {
        var retention = locked["rule"]["defaultRetention"];
        var days = LockDays(locked);
        yield return retention["mode"].Must(retention["mode"].IsOneOf("GOVERNANCE", "COMPLIANCE"), "GOVERNANCE or COMPLIANCE");
        yield return Finding.About(locked, days.Place.Path, days.Place.IsUnknown ? null : days.Days >= floor,
            $"{floor} days or more", days.Days is { } known ? $"{known} days" : "nothing");
    }

    /// <summary>The days of default retention and the place where they are set: as days or as years.</summary>
    internal static RetentionPlace LockDays(PlannedResource locked)
    {
        var retention = locked["rule"]["defaultRetention"];
        return retention["years"] is var years && years.IsSet != false ? new(years, years.Number * 365) : new(retention["days"], retention["days"].Number);
    }
}
