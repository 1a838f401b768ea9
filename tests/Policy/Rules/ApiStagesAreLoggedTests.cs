using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class ApiStagesAreLoggedTests() : RuleTest(Rules.ApiStagesAreLogged)
{
    const string Rest = "arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/live";
    const string Http = "arn:aws:apigateway:eu-west-1::/apis/f6g7h8i9j0/stages/live";

    protected override IReadOnlyList<PlannedResource> Kept => [Stage(AwsTypes.RestStage), Stage(AwsTypes.HttpStage)];

    [Fact]
    public void Passes_access_logs() => Passes(Kept);

    [Theory]
    [InlineData(AwsTypes.RestStage)]
    [InlineData(AwsTypes.HttpStage)]
    public void Fails_no_access_log(string type) => Fails(
        "live.accessLogSettings.destinationArn: expected a log group or a delivery stream, got nothing.", Stage(type).Without("accessLogSettings"));

    [Fact]
    public void Leaves_an_unknown_destination_open() => LeavesOpen(
        "live.accessLogSettings.destinationArn: expected a log group or a delivery stream, got a value known only after an update.",
        Stage(AwsTypes.RestStage).With("accessLogSettings", Plan.Unknown));

    [Theory]
    [InlineData(Rest, "restApiId", "a1b2c3d4e5", "eu-west-1", Verdict.Pass)]
    [InlineData(Rest, "restApiId", "b1b2c3d4e5", "eu-west-1", Verdict.Fail)]
    [InlineData(Rest, "restApiId", "a1b2c3d4e5", "us-east-1", Verdict.Fail)]
    [InlineData(Http, "ApiId", "f6g7h8i9j0", "eu-west-1", Verdict.Pass)]
    [InlineData("arn:aws:apigateway:eu-west-1::/apis", "ApiId", "f6g7h8i9j0", "eu-west-1", Verdict.Fail)]
    public void Looks_for_what_is_configured(string arn, string input, string api, string region, Verdict verdict) => Assert.Equal(
        verdict,
        PolicyEvaluation.Run([Rules.ApiStagesAreLogged], Calls.Of(region, "UpdateStage", input == "ApiId"
            ? $$"""{"ApiId":"{{api}}","StageName":"live","AccessLogSettings":{"DestinationArn":"arn:aws:logs:eu-west-1:777788889999:log-group:calls"} }"""
            : $$"""{"restApiId":"{{api}}","stageName":"live","patchOperations":[{"op":"replace","path":"/accessLogSettings/destinationArn","value":"arn:aws:firehose:eu-west-1:777788889999:deliverystream/calls"}] }"""),
            new() { Shared = Plan.Object(("apiStages", Plan.Texts(arn))) }).Rows[0].Verdict);

    static PlannedResource Stage(string type) => Plan.Resource(
        type, "live", ("accessLogSettings", Plan.Object(("destinationArn", "arn:aws:logs:eu-west-1:777788889999:log-group:calls"))));
}
