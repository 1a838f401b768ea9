using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class SecurityHubCoversAccountsTests() : RuleTest(Rules.SecurityHubCoversAccounts)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Central];

    [Fact]
    public void Passes_central_configuration() => Passes(Central);

    [Fact]
    public void Passes_accounts_enabled_as_they_come() => Passes(Local.With("autoEnable", true));

    [Fact]
    public void Fails_neither() => Fails(
        "organization.autoEnable: expected true or central configuration, got false.",
        Local);

    [Fact]
    public void Leaves_an_unknown_kind_open() => LeavesOpen(
        "organization.autoEnable: expected true or central configuration, got a value known only after an update.",
        Local.With("organizationConfiguration", Plan.Unknown));

    static PlannedResource Central => Of("CENTRAL");

    static PlannedResource Local => Of("LOCAL");

    static PlannedResource Of(string kind) => Plan.Resource(
        AwsTypes.SecurityHubOrganization, "organization", ("autoEnable", false), ("organizationConfiguration", Plan.Object(("configurationType", kind))));
}
