using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class LoadBalancersAreLoggedTests() : RuleTest(Rules.LoadBalancersAreLogged)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Logged];

    [Fact]
    public void Passes_access_logs() => Passes(Logged);

    [Fact]
    public void Ignores_gateways() => Ignores(Logged.With("loadBalancerType", "gateway"));

    [Fact]
    public void Fails_no_access_logs() => Fails(
        "balancer.accessLogs.enabled: expected true, got nothing.",
        Logged.Without("accessLogs"));

    [Fact]
    public void Leaves_an_unknown_setting_open() => LeavesOpen(
        "balancer.accessLogs.enabled: expected true, got a value known only after an update.",
        Logged.With("accessLogs", Plan.Unknown));

    [Theory]
    [InlineData("access_logs.s3.enabled", "true", Verdict.Pass)]
    [InlineData("access_logs.s3.enabled", "false", Verdict.Fail)]
    [InlineData("idle_timeout.timeout_seconds", "true", Verdict.Fail)]
    public void Looks_for_what_is_configured(string key, string value, Verdict verdict)
    {
        const string Arn = "arn:aws:elasticloadbalancing:eu-west-1:777788889999:loadbalancer/app/front/50dc6c495c0c9188";
        var calls = Calls.Of("eu-west-1", "ModifyLoadBalancerAttributes", $$"""{"LoadBalancerArn":"{{Arn}}","Attributes":[{"Key":"{{key}}","Value":"{{value}}"}]}""");

        var row = PolicyEvaluation.Run([Rules.LoadBalancersAreLogged], calls, new() { Shared = Plan.Object(("loadBalancers", Plan.Texts(Arn))) }).Rows[0];

        Assert.Equal(verdict, row.Verdict);
    }

    static PlannedResource Logged => Plan.Resource(
        AwsTypes.LoadBalancer, "balancer", ("loadBalancerType", "application"), ("accessLogs", Plan.Object(("enabled", true), ("bucket", "example-alb-logs"))));
}
