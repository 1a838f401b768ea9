using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class GuardDutyEnrolsAllAccountsTests() : RuleTest(Rules.GuardDutyEnrolsAllAccounts)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Valid];

    [Fact]
    public void Passes_all() => Passes(Valid);

    [Fact]
    public void Fails_new_accounts_alone() => Fails(
        "organization.autoEnableOrganizationMembers: expected ALL, got NEW.",
        Valid.With("autoEnableOrganizationMembers", "NEW"));

    [Fact]
    public void Leaves_an_unknown_value_open() => LeavesOpen(
        "organization.autoEnableOrganizationMembers: expected ALL, got a value known only after an update.",
        Valid.With("autoEnableOrganizationMembers", Plan.Unknown));

    static PlannedResource Valid => Plan.Resource(AwsTypes.GuardDutyOrganization, "organization", ("autoEnableOrganizationMembers", "ALL"));
}
