using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class SecurityHubIsDelegatedTests() : RuleTest(Rules.SecurityHubIsDelegated)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Admin("eu-west-1"), Admin("us-east-1")];

    [Fact]
    public void Passes_one_account_in_every_region() => Passes(Admin("eu-west-1"), Admin("us-east-1"));

    [Fact]
    public void Fails_another_account_in_one_region() => Fails(
        "admin-us-east-1.adminAccountId: expected 444455556666, got 111122223333.",
        Admin("eu-west-1"), Admin("us-east-1").With("adminAccountId", "111122223333"));

    [Fact]
    public void Leaves_an_unknown_account_open() => LeavesOpen(
        "admin-us-east-1.adminAccountId: expected 444455556666, got a value known only after an update.",
        Admin("eu-west-1"), Admin("us-east-1").With("adminAccountId", Plan.Unknown));

    static PlannedResource Admin(string region) =>
        Plan.Resource(AwsTypes.SecurityHubAdmin, $"admin-{region}", ("adminAccountId", "444455556666"), ("region", region));
}
