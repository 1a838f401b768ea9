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

    static PlannedResource Logged => Plan.Resource(
        AwsTypes.LoadBalancer, "balancer", ("loadBalancerType", "application"), ("accessLogs", Plan.Object(("enabled", true), ("bucket", "example-alb-logs"))));
}
