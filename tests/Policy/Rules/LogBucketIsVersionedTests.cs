using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class LogBucketIsVersionedTests() : RuleTest(Rules.LogBucketIsVersioned)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_the_archive() => Passes(ArchivePlan.All);

    [Fact]
    public void Ignores_a_bucket_without_logs() => Ignores(Plan.Resource(AwsTypes.Bucket, "site", ("bucket", "example-site")));

    [Fact]
    public void Fails_a_bucket_without_it() => Fails(
        "archive: expected a BucketVersioning, got none.",
        ArchivePlan.Without(ArchivePlan.Versioning));

    [Fact]
    public void Fails_suspended_versioning() => Fails(
        "archive-versioning.versioningConfiguration.status: expected Enabled, got Suspended.",
        ArchivePlan.But(ArchivePlan.Versioning.With("versioningConfiguration", Plan.Object(("status", "Suspended")))));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "archive-versioning.versioningConfiguration.status: expected Enabled, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Versioning.With("versioningConfiguration", Plan.Unknown)));

    [Fact]
    public void Leaves_a_bucket_open_whose_policy_is_unknown() => LeavesOpen(
        "site: expected a BucketVersioning, got none.",
        Plan.Resource(AwsTypes.Bucket, "site", ("bucket", "example-site")), Plan.Resource(AwsTypes.BucketPolicy, "site-policy", ("bucket", "example-site"), ("policy", Plan.Unknown)));

    [Fact]
    public void Leaves_a_bucket_open_whose_companion_is_known_after_an_update() => LeavesOpen(
        "archive: expected a BucketVersioning, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Versioning.With("bucket", Plan.Unknown)));

    [Fact]
    public void Follows_a_dependency_where_the_name_is_unknown() => Passes(ArchivePlan.But(ArchivePlan.Versioning.From("bucket", ArchivePlan.Bucket)));
}
