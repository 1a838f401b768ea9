using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class ChosenBucketsRecordAccessTests : RuleTest
{
    public ChosenBucketsRecordAccessTests()
        : base(Rules.ChosenBucketsRecordAccess) => Given = Plan.Object(("loggedBuckets", Plan.Texts("example-files")));

    protected override IReadOnlyList<PlannedResource> Kept => [Logging];

    public override void Looks_at_nothing_where_there_is_nothing() => Fails("bucket example-files: expected a BucketLogging, got none.", []);

    [Fact]
    public void Passes_a_bucket_that_is_logged() => Passes(Logging);

    [Fact]
    public void Fails_the_log_of_another_bucket() => Fails(
        "bucket example-files: expected a BucketLogging, got none.", Logging.With("bucket", "example-files-2"));

    [Fact]
    public void Leaves_an_unknown_bucket_open() => LeavesOpen(
        "bucket example-files: expected a BucketLogging, got a value known only after an update.", Logging.With("bucket", Plan.Unknown));

    static PlannedResource Logging => Plan.Resource(AwsTypes.BucketLogging, "logging", ("bucket", "example-files"), ("targetBucket", "example-logs"));
}
