using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class TrailIsLoggingTests() : RuleTest(Rules.TrailIsLogging)
{
    protected override IReadOnlyList<PlannedResource> Kept => [ArchivePlan.Trail.With("enableLogging", true)];

    [Fact]
    public void Passes_the_default() => Passes(ArchivePlan.Trail);

    [Fact]
    public void Fails_a_trail_that_is_off() => Fails(
        "trail.enableLogging: expected true, got false.",
        ArchivePlan.Trail.With("enableLogging", false));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "trail.enableLogging: expected true, got a value known only after an update.",
        ArchivePlan.Trail.With("enableLogging", Plan.Unknown));
}
