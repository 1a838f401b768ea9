using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class TrailDoesNotRecordItselfTests() : RuleTest(Rules.TrailDoesNotRecordItself)
{
    protected override IReadOnlyList<PlannedResource> Kept => [With(Selectors.Management, Selectors.Objects(Selectors.Starts("arn:aws:s3:::example-uploads/")))];

    [Fact]
    public void Passes_named_buckets() => Passes(With(Selectors.Objects(Selectors.Starts("arn:aws:s3:::example-uploads/"))));

    [Fact]
    public void Passes_all_buckets_but_its_own() => Passes(With(Selectors.Objects(("resources.ARN", "notStartsWiths", ["arn:aws:s3:::example-archive/"]))));

    [Fact]
    public void Passes_reads_of_its_own_bucket() => Passes(With(Selectors.Objects(("readOnly", "equals", ["true"]))));

    [Fact]
    public void Ignores_a_trail_without_data_events() => Ignores(ArchivePlan.Trail);

    [Fact]
    public void Fails_a_selector_of_every_bucket() => Fails(
        "trail.advancedEventSelectors[0]: expected no data events of the bucket that the trail delivers to, got a selector that covers arn:aws:s3:::example-archive/AWSLogs/.",
        With(Selectors.Objects()));

    [Fact]
    public void Fails_a_selector_of_its_own_bucket() => Fails(
        "trail.advancedEventSelectors[0]: expected no data events of the bucket that the trail delivers to, got a selector that covers arn:aws:s3:::example-archive/AWSLogs/.",
        With(Selectors.Objects(Selectors.Starts("arn:aws:s3:::example-archive/"))));

    [Fact]
    public void Fails_an_exclusion_of_a_bucket_that_only_sounds_alike() => Fails(
        "trail.advancedEventSelectors[0]: expected no data events of the bucket that the trail delivers to, got a selector that covers arn:aws:s3:::example-archive/AWSLogs/.",
        With(Selectors.Objects(("resources.ARN", "notStartsWiths", ["arn:aws:s3:::example-archive-2/"]))));

    [Fact]
    public void Fails_the_old_spelling_of_every_bucket() => Fails(
        "trail.eventSelectors[0]: expected no data events of the bucket that the trail delivers to, got a selector that covers arn:aws:s3:::example-archive/AWSLogs/.",
        ArchivePlan.Trail.With("eventSelectors", Plan.List(Selectors.Basic("arn:aws:s3"))));

    [Fact]
    public void Fails_every_bucket_even_when_its_own_is_unknown() => Fails(
        "trail.advancedEventSelectors[0]: expected no data events of the bucket that the trail delivers to, got a selector that covers every bucket.",
        With(Selectors.Objects()).With("s3BucketName", Plan.Unknown));

    [Fact]
    public void Leaves_an_unknown_selection_open() => LeavesOpen(
        "trail.advancedEventSelectors: expected no data events of the bucket that the trail delivers to, got a value known only after an update.",
        With(Selectors.Of(("eventCategory", "equals", ["Data"]), ("resources.type", "equals", ["AWS::S3::Object"]), ("resources.ARN", "startsWiths", [Plan.Unknown]))));

    static PlannedResource With(params PropertyValue[] selectors) => ArchivePlan.Trail.With("advancedEventSelectors", Plan.List(selectors));
}
