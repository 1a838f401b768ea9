using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class UsersGetRightsFromGroupsTests() : RuleTest(Rules.UsersGetRightsFromGroups)
{
    protected override IReadOnlyList<PlannedResource> Kept => [User];

    [Fact]
    public void Passes_a_user_without_policies() => Passes(User, Policy.With("user", "bob"));

    [Fact]
    public void Fails_an_inline_policy() => Fails(
        "alice: expected no policy of its own, got policy.",
        User, Policy);

    [Fact]
    public void Fails_an_attachment_by_dependency() => Fails(
        "alice: expected no policy of its own, got attachment.",
        User, Plan.Resource(AwsTypes.UserPolicyAttachment, "attachment").From("user", User));

    [Fact]
    public void Leaves_an_unknown_user_open() => LeavesOpen(
        "alice: expected no policy of its own, got a value known only after an update.",
        User, Policy.With("user", Plan.Unknown));

    static PlannedResource User => Plan.Resource(AwsTypes.User, "alice", ("name", "alice"));

    static PlannedResource Policy => Plan.Resource(AwsTypes.UserPolicy, "policy", ("user", "alice"));
}
