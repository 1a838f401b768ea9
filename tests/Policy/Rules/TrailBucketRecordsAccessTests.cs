using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class TrailBucketRecordsAccessTests() : RuleTest(Rules.TrailBucketRecordsAccess)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_a_bucket_that_logs_to_another() => Passes(ArchivePlan.All);

    [Fact]
    public void Ignores_a_bucket_of_another_stack() => Ignores(ArchivePlan.Trail);

    [Fact]
    public void Fails_a_bucket_without_access_log() => Fails(
        "archive: expected a BucketLogging, got none.",
        ArchivePlan.Without(ArchivePlan.Logging));

    [Fact]
    public void Fails_a_bucket_that_logs_to_itself() => Fails(
        "archive-logging.targetBucket: expected another bucket, got example-archive.",
        ArchivePlan.But(ArchivePlan.Logging.With("targetBucket", "example-archive")));

    [Fact]
    public void Leaves_an_unknown_owner_open() => LeavesOpen(
        "archive: expected a BucketLogging, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Logging.With("bucket", Plan.Unknown)));
}
