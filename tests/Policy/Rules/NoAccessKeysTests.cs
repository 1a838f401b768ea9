using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class NoAccessKeysTests() : RuleTest(Rules.NoAccessKeys)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Plan.Resource(AwsTypes.AccessKey, "key", ("user", "ci"), ("status", "Inactive"))];

    [Fact]
    public void Passes_a_key_that_is_off() => Passes(Plan.Resource(AwsTypes.AccessKey, "key", ("user", "ci"), ("status", "Inactive")));

    [Fact]
    public void Fails_a_key() => Fails(
        "key.status: expected Inactive, got nothing.",
        Plan.Resource(AwsTypes.AccessKey, "key", ("user", "ci")));

    [Fact]
    public void Leaves_an_unknown_status_open() => LeavesOpen(
        "key.status: expected Inactive, got a value known only after an update.",
        Plan.Resource(AwsTypes.AccessKey, "key", ("status", Plan.Unknown)));
}
