using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class LogKeyDeniesDestructionTests() : RuleTest(Rules.LogKeyDeniesDestruction)
{
    const string Missing = "archive-key.policy: expected a denial of kms:DisableKey and kms:ScheduleKeyDeletion, got none.";

    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_the_archive() => Passes(ArchivePlan.All);

    [Fact]
    public void Ignores_a_key_of_nothing() => Ignores(ArchivePlan.Key.Without("policy"));

    [Fact]
    public void Fails_a_key_without_the_denial() => Fails(Missing, ArchivePlan.But(ArchivePlan.Key.With("policy", ArchivePlan.PolicyOf(ArchivePlan.Owner))));

    [Fact]
    public void Fails_the_default_policy() => Fails(Missing, ArchivePlan.But(ArchivePlan.Key.Without("policy")));

    [Fact]
    public void Fails_a_denial_that_spares_every_role() => Fails(Missing, ArchivePlan.But(ArchivePlan.Key.With(
        "policy", ArchivePlan.PolicyOf(ArchivePlan.Owner, ArchivePlan.Destruction.Replace("PlatformDeploy", "*", StringComparison.Ordinal)))));

    [Fact]
    public void Fails_a_denial_of_one_of_the_two() => Fails(Missing, ArchivePlan.But(ArchivePlan.Key.With(
        "policy", ArchivePlan.PolicyOf(ArchivePlan.Owner, ArchivePlan.Destruction.Replace("\"kms:DisableKey\",", "", StringComparison.Ordinal)))));

    [Fact]
    public void Passes_a_policy_on_its_own() => Passes(
    [
        .. ArchivePlan.But(ArchivePlan.Key.Without("policy")),
        Plan.Resource(AwsTypes.KeyPolicy, "own", ("keyId", ArchivePlan.KeyArn), ("policy", ArchivePlan.PolicyOf(ArchivePlan.Owner, ArchivePlan.Destruction))),
    ]);

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "archive-key.policy: expected a denial of kms:DisableKey and kms:ScheduleKeyDeletion, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Key.With("policy", Plan.Unknown)));
}
