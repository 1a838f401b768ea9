using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class FunctionsArePrivateTests() : RuleTest(Rules.FunctionsArePrivate)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Service.With("sourceArn", "arn:aws:events:eu-west-1:444455556666:rule/weekly")];

    [Fact]
    public void Passes_a_service_with_its_source() => Passes(Service.With("sourceArn", "arn:aws:events:eu-west-1:444455556666:rule/weekly"));

    [Fact]
    public void Passes_an_account() => Passes(Service.With("principal", "444455556666"));

    [Fact]
    public void Fails_a_service_for_everybody() => Fails(
        "permission.sourceArn: expected a source, got nothing.",
        Service);

    [Fact]
    public void Fails_everybody() => Fails(
        "permission.principal: expected an account, role or service, got *.",
        Service.With("principal", "*").With("sourceArn", "arn:aws:s3:::example-site"));

    [Fact]
    public void Fails_an_open_address() => Fails(
        "url.authorizationType: expected AWS_IAM, got NONE.",
        Plan.Resource(AwsTypes.FunctionUrl, "url", ("authorizationType", "NONE")));

    [Fact]
    public void Leaves_an_unknown_source_open() => LeavesOpen(
        "permission.sourceArn: expected a source, got a value known only after an update.",
        Service.With("sourceArn", Plan.Unknown));

    static PlannedResource Service => Plan.Resource(AwsTypes.LambdaPermission, "permission", ("action", "lambda:InvokeFunction"), ("principal", "events.amazonaws.com"));
}
