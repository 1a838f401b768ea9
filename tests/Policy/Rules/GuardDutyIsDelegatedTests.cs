using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class GuardDutyIsDelegatedTests : RuleTest
{
    public GuardDutyIsDelegatedTests() : base(Rules.GuardDutyIsDelegated) => Given = Plan.Object(("securityAccount", "444455556666"));

    protected override IReadOnlyList<PlannedResource> Kept => [Admin("eu-west-1"), Admin("us-east-1")];

    [Fact]
    public void Passes_the_security_account() => Passes(Admin("eu-west-1"));

    [Fact]
    public void Fails_another_account() => Fails(
        "admin-us-east-1.adminAccountId: expected 444455556666, got 111122223333.",
        Admin("eu-west-1"), Admin("us-east-1").With("adminAccountId", "111122223333"));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "admin-eu-west-1.adminAccountId: expected 444455556666, got a value known only after an update.",
        Admin("eu-west-1").With("adminAccountId", Plan.Unknown));

    [Fact]
    public void Fails_two_accounts_when_none_is_configured() => Assert.Equal(
        [Verdict.Pass, Verdict.Fail],
        PolicyEvaluation.Run(
            [Rules.GuardDutyIsDelegated],
            [Admin("eu-west-1"), Admin("us-east-1").With("adminAccountId", "111122223333")],
            PolicyConfig.Default).Rows.Select(row => row.Verdict));

    static PlannedResource Admin(string region) =>
        Plan.Resource(AwsTypes.GuardDutyAdmin, $"admin-{region}", ("adminAccountId", "444455556666"), ("region", region));
}
