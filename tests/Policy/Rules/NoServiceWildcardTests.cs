using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class NoServiceWildcardTests() : RuleTest(Rules.NoServiceWildcard)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Of("s3:GetObject", "*")];

    [Fact]
    public void Passes_named_actions() => Passes(Of("s3:GetObject", "*"));

    [Fact]
    public void Passes_a_named_resource() => Passes(Of("s3:*", "arn:aws:s3:::example-site/*"));

    [Fact]
    public void Fails_a_whole_service() => Fails(
        "policy.policy: expected actions by name, got a statement without Sid.",
        Of("s3:*", "*"));

    [Fact]
    public void Leaves_an_unknown_document_open() => LeavesOpen(
        "policy.policy: expected actions by name, got a value known only after an update.",
        Of("s3:GetObject", "*").With("policy", Plan.Unknown));

    static PlannedResource Of(string action, string resource) => Plan.Resource(
        AwsTypes.RolePolicy, "policy", ("policy", $$"""{"Statement":[{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}]}"""));
}
