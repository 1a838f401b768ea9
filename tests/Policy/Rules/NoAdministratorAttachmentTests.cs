using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class NoAdministratorAttachmentTests() : RuleTest(Rules.NoAdministratorAttachment)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Role("ReadOnlyAccess")];

    [Fact]
    public void Passes_a_lesser_policy() => Passes(Role("ReadOnlyAccess"));

    [Fact]
    public void Passes_the_break_glass_role() => Passes(Role("AdministratorAccess").With("role", "PlatformBreakGlass"));

    [Fact]
    public void Passes_the_deploy_role_by_dependency() => Passes(Role("AdministratorAccess").From("role", Deploy), Deploy);

    [Fact]
    public void Fails_a_role() => Fails(
        "attachment.policyArn: expected a policy that lists what is needed, got arn:aws:iam::aws:policy/AdministratorAccess.",
        Role("AdministratorAccess"));

    [Fact]
    public void Fails_a_group() => Fails(
        "attachment.policyArn: expected a policy that lists what is needed, got arn:aws:iam::aws:policy/AdministratorAccess.",
        Plan.Resource(AwsTypes.GroupPolicyAttachment, "attachment", ("group", "PlatformDeploy"), ("policyArn", "arn:aws:iam::aws:policy/AdministratorAccess")));

    [Fact]
    public void Fails_a_role_that_lists_it() => Fails(
        "role.managedPolicyArns[0]: expected a policy that lists what is needed, got arn:aws:iam::aws:policy/AdministratorAccess.",
        Plan.Resource(AwsTypes.Role, "role", ("name", "ci"), ("managedPolicyArns", Plan.Texts("arn:aws:iam::aws:policy/AdministratorAccess"))));

    [Fact]
    public void Leaves_an_unknown_role_open() => LeavesOpen(
        "attachment.policyArn: expected a policy that lists what is needed, got a value known only after an update.",
        Role("AdministratorAccess").With("role", Plan.Unknown));

    static PlannedResource Deploy => Plan.Resource(AwsTypes.Role, "deploy", ("name", "PlatformDeploy"));

    static PlannedResource Role(string policy) =>
        Plan.Resource(AwsTypes.RolePolicyAttachment, "attachment", ("role", "ci"), ("policyArn", $"arn:aws:iam::aws:policy/{policy}"));
}
