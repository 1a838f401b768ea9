using Pulumi.Rpc;
using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The load balancers that must be logged beside those of the run.</summary>
    public static RuleParameter LoadBalancers => field ??= new("loadBalancers", ListValue.Empty,
        "The ARNs of load balancers that exist already and must be logged.");

    /// <summary>The request that did it is in no other log.</summary>
    public static PolicyRule LoadBalancersAreLogged => field ??= new()
    {
        Id = "load-balancers-are-logged",
        Title = "Load balancers write access logs",
        Severity = Severity.Medium,
        Controls = ["FSBP ELB.5", "PCI DSS 10.2.1", "NIST AU-12"],
        Why = "The web ACL logs what it judged; what the load balancer answered, to whom and how long it took, is only in its own log.",
        Fix = "Set AccessLogs with Enabled = true and the bucket of load balancer logs.",
        Keys = [SourceKeys.LoadBalancers],
        Parameters = [LoadBalancers],
        Check = (organization, given) => organization.OfType(AwsTypes.LoadBalancer)
            .Where(balancer => balancer["loadBalancerType"].Is("gateway") != true)
            .Select(balancer => balancer["accessLogs"]["enabled"].MustBe(true).When(balancer["loadBalancerType"].Is("gateway") == false))
            .Concat(given.Texts(LoadBalancers).Select(arn => Finding.About(
                $"load balancer {arn}",
                ServiceCalls.Make(organization, "ModifyLoadBalancerAttributes", arn, call =>
                    call.Has("LoadBalancerArn", arn) && call.Sets("Attributes", ("Key", "Value"), "access_logs.s3.enabled", "true")),
                "a runbook that switches its access log on",
                "none"))),
    };
}
