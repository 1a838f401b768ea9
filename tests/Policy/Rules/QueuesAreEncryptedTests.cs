using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class QueuesAreEncryptedTests() : RuleTest(Rules.QueuesAreEncrypted)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Queue];

    [Fact]
    public void Passes_the_default() => Passes(Queue);

    [Fact]
    public void Passes_a_key_instead() => Passes(Queue.With("sqsManagedSseEnabled", false).With("kmsMasterKeyId", ArchivePlan.KeyArn));

    [Fact]
    public void Fails_neither() => Fails(
        "queue.sqsManagedSseEnabled: expected true, or a key, got false.",
        Queue.With("sqsManagedSseEnabled", false));

    [Fact]
    public void Leaves_an_unknown_switch_open() => LeavesOpen(
        "queue.sqsManagedSseEnabled: expected true, or a key, got a value known only after an update.",
        Queue.With("sqsManagedSseEnabled", Plan.Unknown));

    static PlannedResource Queue => Plan.Resource(AwsTypes.Queue, "queue", ("name", "findings"));
}
