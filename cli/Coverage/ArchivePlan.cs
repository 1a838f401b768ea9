using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>What the plan says of the bucket that a source lies in: not what was configured, but what would be deployed.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="RetentionDays">After how many days the lifecycle deletes; 0 for never.</param>
/// <param name="LockDays">For how many days Object Lock refuses deletion; 0 for no lock.</param>
/// <param name="Transitions">Where the lifecycle moves objects before: days and storage class, in order.</param>
sealed record ArchivePlan(string Bucket, int RetentionDays, int LockDays, IReadOnlyList<(int Days, string Class)> Transitions)
{
    const int DaysAYear = 365;

    /// <summary>The archive of a class of logs, or null when the plan has none.</summary>
    public static ArchivePlan? Of(PlannedOrganization plan, string bucketName)
    {
        if (plan.OfType(AwsTypes.Bucket).FirstOrDefault(bucket => bucket["bucket"].Is(bucketName) == true) is not { } bucket)
        {
            return null;
        }

        var rules = plan.ReferrersTo(bucket, AwsTypes.BucketLifecycle, "bucket").Certain
            .SelectMany(lifecycle => lifecycle["rules"].Items)
            .Where(rule => rule["status"].Is("Enabled") == true)
            .ToList();
        var retention = plan.ReferrersTo(bucket, AwsTypes.BucketObjectLock, "bucket").Certain
            .Select(objectLock => objectLock["rule"]["defaultRetention"])
            .FirstOrDefault();
        return new(
            bucketName,
            (int)(rules.Max(rule => rule["expiration"]["days"].Number) ?? 0),
            (int)((retention?["days"].Number ?? 0) + (DaysAYear * (retention?["years"].Number ?? 0))),
            [.. rules.SelectMany(rule => rule["transitions"].Items)
                .Select(step => ((int)(step["days"].Number ?? 0), step["storageClass"].Text ?? "STANDARD"))
                .Order()]);
    }
}
