using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class KeyWaitsBeforeDeletionTests() : RuleTest(Rules.KeyWaitsBeforeDeletion)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_the_default() => Passes(ArchivePlan.All);

    [Fact]
    public void Ignores_keys_of_other_things() => Ignores(Plan.Resource(AwsTypes.Key, "other", ("deletionWindowInDays", 7.0)));

    [Fact]
    public void Fails_the_shortest_wait() => Fails(
        "archive-key.deletionWindowInDays: expected 30 or more, got 7.",
        ArchivePlan.But(ArchivePlan.Key.With("deletionWindowInDays", 7.0)));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "archive-key.deletionWindowInDays: expected 30 or more, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Key.With("deletionWindowInDays", Plan.Unknown)));
}
