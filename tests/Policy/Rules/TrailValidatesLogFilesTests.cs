using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class TrailValidatesLogFilesTests() : RuleTest(Rules.TrailValidatesLogFiles)
{
    protected override IReadOnlyList<PlannedResource> Kept => [ArchivePlan.Trail];

    [Fact]
    public void Passes_a_trail_with_digests() => Passes(ArchivePlan.Trail);

    [Fact]
    public void Fails_a_trail_without_digests() => Fails(
        "trail.enableLogFileValidation: expected true, got nothing.",
        ArchivePlan.Trail.Without("enableLogFileValidation"));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "trail.enableLogFileValidation: expected true, got a value known only after an update.",
        ArchivePlan.Trail.With("enableLogFileValidation", Plan.Unknown));
}
