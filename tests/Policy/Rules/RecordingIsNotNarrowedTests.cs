using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class RecordingIsNotNarrowedTests() : RuleTest(Rules.RecordingIsNotNarrowed)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Of("example-payroll", "example-uploads")];

    protected override IReadOnlyList<PlannedResource>? Before => [Of("example-payroll", "example-uploads")];

    [Fact]
    public void Passes_a_bucket_more() => Passes(Of("example-payroll", "example-uploads", "example-site"));

    [Fact]
    public void Passes_every_bucket() => Passes(ArchivePlan.Trail.With("advancedEventSelectors", Plan.List(Selectors.Objects())));

    [Fact]
    public void Fails_a_bucket_that_left_the_list() => Fails(
        "trail.advancedEventSelectors: expected read and write events of example-payroll, got none.",
        Of("example-uploads"));

    [Fact]
    public void Fails_reads_that_are_no_longer_recorded() => Fails(
        "trail.advancedEventSelectors: expected read and write events of example-uploads, got writes only.",
        ArchivePlan.Trail.With("advancedEventSelectors", Plan.List(
            Selectors.Objects(Selectors.Starts("arn:aws:s3:::example-payroll/")),
            Selectors.Objects(Selectors.Starts("arn:aws:s3:::example-uploads/"), ("readOnly", "equals", ["false"])))));

    [Fact]
    public void Leaves_unknown_selectors_open() => LeavesOpen(
        "trail.advancedEventSelectors: expected read and write events of example-payroll, got a value known only after an update. "
            + "trail.advancedEventSelectors: expected read and write events of example-uploads, got a value known only after an update.",
        ArchivePlan.Trail.With("advancedEventSelectors", Plan.Unknown));

    static PlannedResource Of(params string[] buckets) => ArchivePlan.Trail.With("advancedEventSelectors", Plan.List(
        Selectors.Management, Selectors.Objects(Selectors.Starts([.. buckets.Select(bucket => (PropertyValue)$"arn:aws:s3:::{bucket}/")]))));
}
