using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class LogBucketIsLockedTests() : RuleTest(Rules.LogBucketIsLocked)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_the_archive() => Passes(ArchivePlan.All);

    [Fact]
    public void Ignores_a_bucket_without_logs() => Ignores(Plan.Resource(AwsTypes.Bucket, "site", ("bucket", "example-site")));

    [Fact]
    public void Fails_a_bucket_without_it() => Fails(
        "archive: expected a BucketObjectLockConfiguration, got none.",
        ArchivePlan.Without(ArchivePlan.Lock));

    [Fact]
    public void Fails_a_lock_below_the_floor() => Fails(
        "archive-lock.rule.defaultRetention.days: expected 365 days or more, got 30 days.",
        ArchivePlan.But(ArchivePlan.Lock.With("rule", ArchivePlan.LockOf(("mode", "GOVERNANCE"), ("days", 30.0)))));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "archive-lock.rule.defaultRetention.days: expected 365 days or more, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Lock.With("rule", ArchivePlan.LockOf(("mode", "GOVERNANCE"), ("days", Plan.Unknown)))));

    [Fact]
    public void Reads_years() => Passes(ArchivePlan.But(ArchivePlan.Lock.With("rule", ArchivePlan.LockOf(("mode", "COMPLIANCE"), ("years", 1.0)))));

    [Fact]
    public void Ignores_buckets_of_server_access_logs() => Ignores(Plan.Resource(AwsTypes.Bucket, "access", ("bucket", "example-access")), Plan.Resource(AwsTypes.BucketLogging, "logging", ("bucket", "example-site"), ("targetBucket", "example-access")));
}
