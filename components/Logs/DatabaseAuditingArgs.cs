using System.Text.Json.Nodes;
using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="DatabaseAuditing"/> needs to be told.</summary>
public sealed record DatabaseAuditingArgs
{
    /// <summary>The platform as the account's stack sees it.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The clusters of the account.</summary>
    public required IReadOnlyList<DatabaseCluster> Clusters { get; init; }

    /// <summary>The ARN of the archive's key in the security account.</summary>
    public required Input<string> ArchiveKeyArn { get; init; }

    internal ArchiveStreamArgs Stream(Region region) => new()
    {
        Platform = Platform,
        Source = LogSources.RdsAudit,
        Region = region,
        ArchiveKeyArn = ArchiveKeyArn,
    };

    internal LogSwitch Switch(DatabaseCluster cluster) => new(
        cluster.Name, "rds", "ModifyDBCluster",
        new()
        {
            ["DBClusterIdentifier"] = cluster.Name,
            ["CloudwatchLogsExportConfiguration"] = new JsonObject { ["EnableLogTypes"] = new JsonArray("audit") },
            ["ApplyImmediately"] = true,
        },
        "rds:ModifyDBCluster", Arn.Of("rds", cluster.Region, Platform.Self.Id, $"cluster:{cluster.Name}"));

    internal void Validate(string name) => new Problems(name)
        .Unless(Clusters.Count > 0, nameof(Clusters), "at least one cluster", "none", "List one in security-platform:databaseClusters.")
        .ThrowIfAny();
}
