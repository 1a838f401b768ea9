using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class WebIdentityIsPinnedTests() : RuleTest(Rules.WebIdentityIsPinned)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Of(Subject("repo:example/platform:environment:production"))];

    [Fact]
    public void Passes_a_repository_and_an_environment() => Passes(Of(Subject("repo:example/platform:environment:production")));

    [Fact]
    public void Ignores_roles_of_services() => Ignores(Plan.Resource(AwsTypes.Role, "role", ("assumeRolePolicy", """{"Statement":{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}}""")));

    [Fact]
    public void Fails_every_token() => Fails(
        "deploy.assumeRolePolicy: expected a condition on the token's subject, got a statement without Sid.",
        Of("""{"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"}}"""));

    [Fact]
    public void Fails_every_repository() => Fails(
        "deploy.assumeRolePolicy: expected a condition on the token's subject, got a statement without Sid.",
        Of(Subject("repo:*")));

    [Fact]
    public void Leaves_an_unknown_trust_open() => LeavesOpen(
        "deploy.assumeRolePolicy: expected a condition on the token's subject, got a value known only after an update.",
        Of(Subject("repo:example/platform:*")).With("assumeRolePolicy", Plan.Unknown));

    static string Subject(string subject) =>
        $$"""{"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"},"StringLike":{"token.actions.githubusercontent.com:sub":"{{subject}}"} }""";

    static PlannedResource Of(string condition) => Plan.Resource(AwsTypes.Role, "deploy", ("assumeRolePolicy", $$"""
        {"Statement":[{"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity","Condition":{{condition}},
         "Principal":{"Federated":"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"} }]}
        """));
}
