using System.Text.Json.Nodes;
using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="KubernetesAuditing"/> needs to be told.</summary>
public sealed record KubernetesAuditingArgs
{
    /// <summary>The platform as the account's stack sees it.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The clusters of the account.</summary>
    public required IReadOnlyList<KubernetesCluster> Clusters { get; init; }

    /// <summary>The ARN of the archive's key in the security account.</summary>
    public required Input<string> ArchiveKeyArn { get; init; }

    internal ArchiveStreamArgs Stream(Region region) => new()
    {
        Platform = Platform,
        Source = LogSources.EksAudit,
        Region = region,
        ArchiveKeyArn = ArchiveKeyArn,
    };

    internal LogSwitch Switch(KubernetesCluster cluster) => new(
        cluster.Name, "eks", "UpdateClusterConfig",
        new()
        {
            ["name"] = cluster.Name,
            ["logging"] = new JsonObject { ["clusterLogging"] = new JsonArray(new JsonObject { ["types"] = new JsonArray("audit"), ["enabled"] = true }) },
        },
        "eks:UpdateClusterConfig", Arn.Of("eks", cluster.Region, Platform.Self.Id, $"cluster/{cluster.Name}"));

    internal void Validate(string name) => new Problems(name)
        .Unless(Clusters.Count > 0, nameof(Clusters), "at least one cluster", "none", "List one in security-platform:kubernetesClusters.")
        .ThrowIfAny();
}
