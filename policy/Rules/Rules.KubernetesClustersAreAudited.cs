using Pulumi.Rpc;
using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The clusters that must be audited beside those of the run.</summary>
    public static RuleParameter KubernetesClusters => field ??= new("kubernetesClusters", ListValue.Empty,
        "The ARNs of EKS clusters that exist already and must be audited.");

    /// <summary>CloudTrail sees the cluster from outside only.</summary>
    public static PolicyRule KubernetesClustersAreAudited => field ??= new()
    {
        Id = "kubernetes-clusters-are-audited",
        Title = "Every EKS cluster keeps its audit log",
        Severity = Severity.Medium,
        Controls = ["FSBP EKS.8", "PCI DSS 10.2.1", "NIST AU-12"],
        Why = "Who read a secret or opened a shell in a pod asked the Kubernetes API, of which CloudTrail knows nothing.",
        Fix = "Add audit to EnabledClusterLogTypes.",
        Keys = [SourceKeys.KubernetesClusters],
        Parameters = [KubernetesClusters],
        Check = (organization, given) => organization.OfType(AwsTypes.KubernetesCluster)
            .Select(cluster => cluster["enabledClusterLogTypes"])
            .Select(types => types.Must(types.Any(type => type.Is("audit")), "audit among them"))
            .Concat(given.Texts(KubernetesClusters).Select(arn => Finding.About(
                $"EKS cluster {arn}",
                ServiceCalls.Make(organization, "UpdateClusterConfig", arn, call => call.Has("name", AfterLast(arn, '/')) && call.Names("logging", "audit")),
                "a runbook that switches its audit log on",
                "none"))),
    };

    static string AfterLast(string text, char separator) => text[(text.LastIndexOf(separator) + 1)..];
}
