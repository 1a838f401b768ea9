using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class NoPassingOfEveryRoleTests() : RuleTest(Rules.NoPassingOfEveryRole)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Named];

    [Fact]
    public void Passes_a_named_role() => Passes(Named);

    [Fact]
    public void Passes_a_named_service() => Passes(Of("iam:PassRole", "*", ""","Condition":{"StringEquals":{"iam:PassedToService":"athena.amazonaws.com"}}"""));

    [Fact]
    public void Passes_reads() => Passes(Of("iam:Get*", "*"));

    [Fact]
    public void Fails_every_role() => Fails(
        "policy.policy: expected named roles, got a statement without Sid.",
        Of("iam:*", "*"));

    [Fact]
    public void Fails_every_role_of_the_account() => Fails(
        "policy.policy: expected named roles, got a statement without Sid.",
        Of("iam:PassRole", "arn:aws:iam::*:role/*"));

    [Fact]
    public void Leaves_an_unknown_document_open() => LeavesOpen(
        "policy.policy: expected named roles, got a value known only after an update.",
        Named.With("policy", Plan.Unknown));

    static PlannedResource Named => Of("iam:PassRole", "arn:aws:iam::111122223333:role/runner");

    static PlannedResource Of(string action, string resource, string condition = "") => Plan.Resource(
        AwsTypes.RolePolicy, "policy", ("policy", $$"""{"Statement":[{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"{{condition}}}]}"""));
}
