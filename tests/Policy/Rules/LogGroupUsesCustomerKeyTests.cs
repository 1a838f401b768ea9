using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class LogGroupUsesCustomerKeyTests() : RuleTest(Rules.LogGroupUsesCustomerKey)
{
    protected override IReadOnlyList<PlannedResource> Kept => ArchivePlan.All;

    [Fact]
    public void Passes_the_archive() => Passes(ArchivePlan.All);

    [Fact]
    public void Fails_a_group_without_a_key() => Fails(
        "trail-group.kmsKeyId: expected the ARN of a customer key, got nothing.",
        ArchivePlan.But(ArchivePlan.Group.Without("kmsKeyId")));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "trail-group.kmsKeyId: expected the ARN of a customer key, got a value known only after an update.",
        ArchivePlan.But(ArchivePlan.Group.With("kmsKeyId", Plan.Unknown)));
}
