using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class NoFullAdministratorTests() : RuleTest(Rules.NoFullAdministrator)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Valid];

    [Fact]
    public void Passes_actions_by_name() => Passes(Valid);

    [Fact]
    public void Passes_everything_under_a_condition() => Passes(Of("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-example0000"}}}"""));

    [Fact]
    public void Fails_everything() => Fails(
        "admin.policy: expected no statement that allows everything, got statement Any.",
        Of("""{"Sid":"Any","Effect":"Allow","Action":["s3:GetObject","*"],"Resource":"*"}"""));

    [Fact]
    public void Fails_everything_but_a_little() => Fails(
        "admin.policy: expected no statement that allows everything, got a statement without Sid.",
        Of("""{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}"""));

    [Fact]
    public void Fails_an_inline_policy() => Fails(
        "role.inlinePolicies[0].policy: expected no statement that allows everything, got a statement without Sid.",
        Plan.Resource(AwsTypes.Role, "role", ("inlinePolicies", Plan.List(Plan.Object(("policy", Document("""{"Effect":"Allow","Action":"*:*","Resource":"*"}""")))))));

    [Fact]
    public void Leaves_an_unknown_policy_open() => LeavesOpen(
        "admin.policy: expected no statement that allows everything, got a value known only after an update.",
        Valid.With("policy", Plan.Unknown));

    static PlannedResource Valid => Of("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""");

    static PlannedResource Of(string statement) => Plan.Resource(AwsTypes.Policy, "admin", ("policy", Document(statement)));

    static string Document(string statement) => ArchivePlan.PolicyOf(statement);
}
