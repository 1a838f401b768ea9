namespace SecurityPlatform.Model;

/// <summary>What an account has that gives logs.</summary>
public sealed record AccountAssets
{
    /// <summary>Nothing at all.</summary>
    public static AccountAssets None { get; } = new();

    /// <summary>Public hosted zones.</summary>
    public IReadOnlyList<PublicZone> PublicZones { get; init; } = [];

    /// <summary>VPCs.</summary>
    public IReadOnlyList<Vpc> Vpcs { get; init; } = [];

    /// <summary>Web ACLs.</summary>
    public IReadOnlyList<WebAcl> WebAcls { get; init; } = [];

    /// <summary>Load balancers.</summary>
    public IReadOnlyList<LoadBalancer> LoadBalancers { get; init; } = [];

    /// <summary>Buckets with server access logs.</summary>
    public IReadOnlyList<LoggedBucket> LoggedBuckets { get; init; } = [];

    /// <summary>CloudFront distributions.</summary>
    public IReadOnlyList<Distribution> Distributions { get; init; } = [];

    /// <summary>Network firewalls.</summary>
    public IReadOnlyList<Firewall> Firewalls { get; init; } = [];

    /// <summary>Stages of APIs.</summary>
    public IReadOnlyList<ApiStage> ApiStages { get; init; } = [];

    /// <summary>Aurora clusters.</summary>
    public IReadOnlyList<DatabaseCluster> DatabaseClusters { get; init; } = [];

    /// <summary>EKS clusters.</summary>
    public IReadOnlyList<KubernetesCluster> KubernetesClusters { get; init; } = [];

    /// <summary>Log groups of instances and containers.</summary>
    public IReadOnlyList<SystemLogGroup> SystemLogGroups { get; init; } = [];

    /// <summary>Regions in which Session Manager opens shells.</summary>
    public IReadOnlyList<Region> SessionRegions { get; init; } = [];

    /// <summary>Redash servers.</summary>
    public IReadOnlyList<RedashServer> RedashServers { get; init; } = [];

    /// <summary>Buckets in which logs stay that were gathered before the platform came.</summary>
    public IReadOnlyList<AdoptedBucket> Adopted { get; init; } = [];

    /// <summary>The names that are folders in the keys of the logs, by partition column: what the register must list.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Partitions
    {
        get
        {
            Dictionary<string, IReadOnlyList<string>> names = [];
            Add("vpc", Vpcs.Select(vpc => vpc.Id));
            Add("webacl", WebAcls.Select(acl => acl.Name));
            Add("firewall", Firewalls.Select(firewall => firewall.Name));
            Add("sourcebucket", LoggedBuckets.Select(bucket => bucket.Name.ToString()));
            return names;

            void Add(string column, IEnumerable<string> values)
            {
                string[] sorted = [.. values.Distinct().Order(StringComparer.Ordinal)];
                if (sorted.Length > 0)
                {
                    names[column] = sorted;
                }
            }
        }
    }
}
