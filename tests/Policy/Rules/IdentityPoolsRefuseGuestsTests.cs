using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class IdentityPoolsRefuseGuestsTests() : RuleTest(Rules.IdentityPoolsRefuseGuests)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Closed];

    [Fact]
    public void Passes_signed_in_users() => Passes(Closed);

    [Fact]
    public void Fails_guests() => Fails(
        "pool.allowUnauthenticatedIdentities: expected false, got true.",
        Closed.With("allowUnauthenticatedIdentities", true));

    [Fact]
    public void Leaves_an_unknown_setting_open() => LeavesOpen(
        "pool.allowUnauthenticatedIdentities: expected false, got a value known only after an update.",
        Closed.With("allowUnauthenticatedIdentities", Plan.Unknown));

    static PlannedResource Closed => Plan.Resource(AwsTypes.IdentityPool, "pool", ("allowUnauthenticatedIdentities", false));
}
