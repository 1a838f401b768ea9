using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class FunctionsHoldNoSecretsTests() : RuleTest(Rules.FunctionsHoldNoSecrets)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Of(("SLACK_TOKEN_SECRET_ARN", "arn:aws:secretsmanager:eu-west-1:444455556666:secret:slack"))];

    [Fact]
    public void Passes_the_name_of_a_secret() => Passes(Of(("SLACK_TOKEN", "arn:aws:secretsmanager:eu-west-1:444455556666:secret:slack")));

    [Fact]
    public void Passes_a_parameter() => Passes(Of(("DB_PASSWORD", "/platform/db/password")));

    [Fact]
    public void Passes_other_words() => Passes(Of(("TOKENIZER", "trino"), ("BUCKET", "example")));

    [Fact]
    public void Fails_a_value() => Fails(
        "function.environment.variables: expected no secret by value, got one in SLACK_TOKEN.",
        Of(("SLACK_TOKEN", "not-a-secret")));

    [Fact]
    public void Fails_a_secret_of_the_program() => Fails(
        "function.environment.variables: expected no secret by value, got one in API_KEY.",
        Of(("API_KEY", new SecretValue("not-a-secret"))));

    [Fact]
    public void Leaves_unknown_variables_open() => LeavesOpen(
        "function.environment.variables: expected no secret by value, got a value known only after an update.",
        Of(("A", "b")).With("environment", Plan.Unknown));

    static PlannedResource Of(params (string, PropertyValue)[] variables) =>
        Plan.Resource(AwsTypes.Function, "function", ("environment", Plan.Object(("variables", Plan.Object(variables)))));
}
