using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The request that did it is in no other log.</summary>
    public static PolicyRule LoadBalancersAreLogged { get; } = new()
    {
        Id = "load-balancers-are-logged",
        Title = "Load balancers write access logs",
        Severity = Severity.Medium,
        Controls = ["FSBP ELB.5", "PCI DSS 10.2.1", "NIST AU-12"],
        Why = "The web ACL logs what it judged; what the load balancer answered, to whom and how long it took, is only in its own log.",
        Fix = "Set AccessLogs with Enabled = true and the bucket of load balancer logs.",
        Keys = [ConfigKeys.LoadBalancers],
        Check = (organization, _) => organization.OfType(AwsTypes.LoadBalancer)
            .Where(balancer => balancer["loadBalancerType"].Is("gateway") != true)
            .Select(balancer => balancer["accessLogs"]["enabled"].MustBe(true).When(balancer["loadBalancerType"].Is("gateway") == false)),
    };
}
