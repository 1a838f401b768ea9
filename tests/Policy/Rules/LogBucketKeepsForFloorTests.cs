using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class LogBucketKeepsForFloorTests() : RuleTest(Rules.LogBucketKeepsForFloor)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_the_archive() => Passes(ArchivePlan.All);

    [Fact]
    public void Ignores_a_bucket_without_logs() => Ignores(Plan.Resource(AwsTypes.Bucket, "site", ("bucket", "example-site")));

    [Fact]
    public void Fails_a_bucket_without_it() => Fails(
        "archive: expected a BucketLifecycleConfiguration, got none.",
        ArchivePlan.Without(ArchivePlan.Lifecycle));

    [Fact]
    public void Fails_an_expiration_below_the_floor() => Fails(
        "archive-lifecycle.rules[0].expiration.days: expected 365 or more, got 90.",
        ArchivePlan.But(ArchivePlan.Lifecycle.With("rules", Plan.List(ArchivePlan.RuleOf(90)))));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "archive-lifecycle.rules[0].expiration.days: expected 365 or more, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Lifecycle.With("rules", Plan.List(ArchivePlan.RuleOf(0).With("expiration", Plan.Object(("days", Plan.Unknown)))))));

    [Fact]
    public void Passes_a_lifecycle_that_never_expires() => Passes(ArchivePlan.But(ArchivePlan.Lifecycle.With("rules", Plan.List(Plan.Object(("id", "keep"), ("status", "Enabled"))))));

    [Fact]
    public void Passes_short_lives_of_old_versions_under_a_lock() => Passes(ArchivePlan.But(ArchivePlan.Lifecycle.With("rules", Plan.List(OldVersions))));

    [Fact]
    public void Fails_short_lives_of_old_versions_without_a_lock() => Fails(
        "archive-lifecycle.rules[0].noncurrentVersionExpiration.noncurrentDays: expected 365 or more, got 30.",
        [ArchivePlan.Trail, ArchivePlan.Bucket, ArchivePlan.Lifecycle.With("rules", Plan.List(OldVersions))]);

    [Fact]
    public void Fails_an_expiration_on_a_date() => Fails(
        "archive-lifecycle.rules[0].expiration.date: expected days, not a date, got 2030-01-01T00:00:00Z.",
        ArchivePlan.But(ArchivePlan.Lifecycle.With("rules", Plan.List(ArchivePlan.RuleOf(0).With("expiration", Plan.Object(("date", "2030-01-01T00:00:00Z")))))));

    [Fact]
    public void Fails_rules_that_are_all_disabled() => Fails(
        "archive-lifecycle.rules: expected an enabled rule, got [{id: keep, status: Disabled}].",
        ArchivePlan.But(ArchivePlan.Lifecycle.With("rules", Plan.List(Plan.Object(("id", "keep"), ("status", "Disabled"))))));

    static PropertyMap OldVersions => ArchivePlan.RuleOf(731).With("noncurrentVersionExpiration", Plan.Object(("noncurrentDays", 30.0)));
}
