using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class UserPoolsAreClosedTests() : RuleTest(Rules.UserPoolsAreClosed)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Closed];

    [Fact]
    public void Passes_administrators_only() => Passes(Closed);

    [Fact]
    public void Fails_the_default() => Fails(
        "pool.adminCreateUserConfig.allowAdminCreateUserOnly: expected true, got nothing.",
        Closed.Without("adminCreateUserConfig"));

    [Fact]
    public void Leaves_an_unknown_setting_open() => LeavesOpen(
        "pool.adminCreateUserConfig.allowAdminCreateUserOnly: expected true, got a value known only after an update.",
        Closed.With("adminCreateUserConfig", Plan.Unknown));

    static PlannedResource Closed => Plan.Resource(AwsTypes.UserPool, "pool", ("adminCreateUserConfig", Plan.Object(("allowAdminCreateUserOnly", true))));
}
