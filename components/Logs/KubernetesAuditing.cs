using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>Keeps the audit logs of an account's EKS clusters.</summary>
/// <remarks>
/// "Send control plane logs to CloudWatch Logs", Amazon EKS user guide. All control plane logs share the cluster's group; only audit events
/// have an auditID.
/// </remarks>
public sealed class KubernetesAuditing : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:KubernetesAuditing";

    /// <summary>Creates the log groups, their stream and the calls that switch the audit log on.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public KubernetesAuditing(string name, KubernetesAuditingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        foreach (var group in args.Clusters.GroupBy(cluster => cluster.Region))
        {
            SwitchedLogGroups.Ship(this, name, new()
            {
                Stream = args.Stream(group.Key),
                Groups = [.. group.Select(cluster => $"/aws/eks/{cluster.Name}/cluster")],
                FilterPattern = """{ $.auditID = "*" }""",
            }, [.. group.Select(args.Switch)]);
        }

        RegisterOutputs();
    }
}
