using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class TopicsAreEncryptedTests() : RuleTest(Rules.TopicsAreEncrypted)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Topic];

    [Fact]
    public void Passes_a_key() => Passes(Topic);

    [Fact]
    public void Passes_a_key_of_the_run() => Passes(Topic.From("kmsMasterKeyId", ArchivePlan.Key), ArchivePlan.Key);

    [Fact]
    public void Fails_no_key() => Fails(
        "topic.kmsMasterKeyId: expected a key, got nothing.",
        Topic.Without("kmsMasterKeyId"));

    [Fact]
    public void Leaves_an_unknown_key_open() => LeavesOpen(
        "topic.kmsMasterKeyId: expected a key, got a value known only after an update.",
        Topic.With("kmsMasterKeyId", Plan.Unknown));

    static PlannedResource Topic => Plan.Resource(AwsTypes.Topic, "topic", ("kmsMasterKeyId", ArchivePlan.KeyArn));
}
