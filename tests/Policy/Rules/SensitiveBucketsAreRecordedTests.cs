using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class SensitiveBucketsAreRecordedTests : RuleTest
{
    public SensitiveBucketsAreRecordedTests() : base(Rules.SensitiveBucketsAreRecorded) => Given = Plan.Object(("buckets", Plan.Texts("example-uploads")));

    protected override IReadOnlyList<PlannedResource> Kept => [With(Selectors.Objects(Selectors.Starts("arn:aws:s3:::example-uploads/")))];

    [Fact]
    public void Passes_a_selector_of_the_bucket() => Passes(With(Selectors.Objects(Selectors.Starts("arn:aws:s3:::example-uploads/"))));

    [Fact]
    public void Passes_a_selector_of_every_bucket() => Passes(With(Selectors.Objects()));

    [Fact]
    public void Passes_reads_and_writes_by_two_selectors() => Passes(With(Selectors.Objects(("readOnly", "equals", ["true"])), Selectors.Objects(("readOnly", "equals", ["false"]))));

    [Fact]
    public void Passes_a_basic_selector() => Passes(ArchivePlan.Trail.With("eventSelectors", Plan.List(Selectors.Basic("arn:aws:s3:::example-uploads/"))));

    [Fact]
    public void Fails_a_trail_without_data_events() => Fails(
        "trail.advancedEventSelectors: expected read and write events of example-uploads, got none.",
        ArchivePlan.Trail);

    [Fact]
    public void Fails_writes_alone() => Fails(
        "trail.advancedEventSelectors: expected read and write events of example-uploads, got writes only.",
        With(Selectors.Objects(("readOnly", "equals", ["false"]))));

    [Fact]
    public void Fails_one_folder_of_the_bucket() => Fails(
        "trail.advancedEventSelectors: expected read and write events of example-uploads, got none.",
        With(Selectors.Objects(Selectors.Starts("arn:aws:s3:::example-uploads/private/"))));

    [Fact]
    public void Fails_some_events_of_the_bucket() => Fails(
        "trail.advancedEventSelectors: expected read and write events of example-uploads, got none.",
        With(Selectors.Objects(("eventName", "equals", ["PutObject"]))));

    [Fact]
    public void Leaves_unknown_selectors_open() => LeavesOpen(
        "trail.advancedEventSelectors: expected read and write events of example-uploads, got a value known only after an update.",
        ArchivePlan.Trail.With("advancedEventSelectors", Plan.Unknown));

    static PlannedResource With(params PropertyValue[] selectors) => ArchivePlan.Trail.With("advancedEventSelectors", Plan.List(selectors));
}
