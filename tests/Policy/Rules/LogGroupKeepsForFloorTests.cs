using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class LogGroupKeepsForFloorTests() : RuleTest(Rules.LogGroupKeepsForFloor)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_the_archive() => Passes(ArchivePlan.All);

    [Fact]
    public void Passes_a_group_that_never_forgets() => Passes(ArchivePlan.But(ArchivePlan.Group.Without("retentionInDays")));

    [Fact]
    public void Ignores_groups_of_functions() => Ignores(Plan.Resource(AwsTypes.LogGroup, "function", ("name", "/aws/lambda/ask"), ("retentionInDays", 7.0)));

    [Fact]
    public void Fails_a_group_below_the_floor() => Fails(
        "trail-group.retentionInDays: expected 365 or more, got 90.",
        ArchivePlan.But(ArchivePlan.Group.With("retentionInDays", 90.0)));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "trail-group.retentionInDays: expected 365 or more, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Group.With("retentionInDays", Plan.Unknown)));
}
