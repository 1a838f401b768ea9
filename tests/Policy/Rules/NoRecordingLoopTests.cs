using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class NoRecordingLoopTests() : RuleTest(Rules.NoRecordingLoop)
{
    protected override IReadOnlyList<PlannedResource> Kept => [ArchivePlan.Trail, AccessLog("example-access")];

    [Fact]
    public void Passes_an_access_log_that_nothing_records() => Passes(ArchivePlan.Trail, AccessLog("example-access"));

    [Fact]
    public void Ignores_copies_that_nothing_records() => Ignores(Plan.Resource(AwsTypes.BucketReplication, "copy", ("bucket", "example-archive"), ("rules", Plan.List(Plan.Object(("destination", Plan.Object(("bucket", "arn:aws:s3:::example-copy"))))))));

    [Fact]
    public void Fails_an_access_log_in_its_own_bucket() => Fails(
        "access-logging.targetBucket: expected records that lead nowhere, got the loop example-archive -> example-archive.",
        AccessLog("example-archive"));

    [Fact]
    public void Fails_both_sides_of_a_loop_through_a_trail() => Assert.Equal(
        [
            $"access-logging.targetBucket: expected records that lead nowhere, got the loop example-archive -> example-access -> example-archive. {Rules.NoRecordingLoop.Fix}",
            $"trail.s3BucketName: expected records that lead nowhere, got the loop example-access -> example-archive -> example-access. {Rules.NoRecordingLoop.Fix}",
        ],
        Rows([AccessLog("example-access"), Recording(Selectors.Starts("arn:aws:s3:::example-access/"))]).Select(row => row.Message));

    [Fact]
    public void Fails_a_loop_through_a_copy() => Assert.Equal(
        ["access-logging", "trail"],
        Rows(
        [
            AccessLog("example-access"),
            Plan.Resource(AwsTypes.BucketReplication, "copy", ("bucket", "example-access"), ("rules", Plan.List(Plan.Object(("destination", Plan.Object(("bucket", "arn:aws:s3:::example-copy"))))))),
            Recording(Selectors.Starts("arn:aws:s3:::example-copy/")),
        ]).Where(row => row.Verdict == Verdict.Fail).Select(row => row.Resource?.Name));

    [Fact]
    public void Leaves_an_unknown_selector_open() => Assert.Equal(
        [Verdict.Undetermined, Verdict.Undetermined],
        Rows([AccessLog("example-access"), Recording(Selectors.Starts(Plan.Unknown))]).Select(row => row.Verdict));

    static PlannedResource AccessLog(string target) =>
        Plan.Resource(AwsTypes.BucketLogging, "access-logging", ("bucket", "example-archive"), ("targetBucket", target));

    static PlannedResource Recording((string, string, PropertyValue[]) condition) =>
        ArchivePlan.Trail.With("advancedEventSelectors", Plan.List(Selectors.Objects(condition)));
}
