using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class TrailRecordsManagementEventsTests() : RuleTest(Rules.TrailRecordsManagementEvents)
{
    protected override IReadOnlyList<PlannedResource> Kept => [ArchivePlan.Trail.With("advancedEventSelectors", Plan.List(Selectors.Management, Selectors.Objects(Selectors.Starts("arn:aws:s3:::example-uploads/"))))];

    [Fact]
    public void Passes_the_default() => Passes(ArchivePlan.Trail);

    [Fact]
    public void Fails_advanced_selectors_of_data_events_alone() => Fails(
        "trail.advancedEventSelectors: expected a selector of all management events, got none.",
        ArchivePlan.Trail.With("advancedEventSelectors", Plan.List(Selectors.Objects())));

    [Fact]
    public void Fails_a_selector_of_writes_alone() => Fails(
        "trail.advancedEventSelectors: expected a selector of all management events, got none.",
        ArchivePlan.Trail.With("advancedEventSelectors", Plan.List(Selectors.Of(("eventCategory", "equals", ["Management"]), ("readOnly", "equals", ["false"])))));

    [Fact]
    public void Fails_a_basic_selector_of_writes_alone() => Fails(
        "trail.eventSelectors: expected a selector of all management events, got none.",
        ArchivePlan.Trail.With("eventSelectors", Plan.List(Plan.Object(("readWriteType", "WriteOnly")))));

    [Fact]
    public void Leaves_unknown_selectors_open() => LeavesOpen(
        "trail.advancedEventSelectors: expected a selector of all management events, got a value known only after an update.",
        ArchivePlan.Trail.With("advancedEventSelectors", Plan.Unknown));
}
