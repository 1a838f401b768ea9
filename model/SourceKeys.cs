namespace SecurityPlatform.Model;

/// <summary>The keys that name the things of an account that give logs, whatever its role, and say which sources are left out.</summary>
public static class SourceKeys
{
    /// <summary>The public zones.</summary>
    public static ConfigKey PublicZones { get; } = new("publicZones", ConfigType.ObjectArray, "The public hosted zones whose queries are logged: name and, to skip the look-up, id.") { Default = "[]" };

    /// <summary>The VPCs.</summary>
    public static ConfigKey Vpcs { get; } = new("vpcs", ConfigType.ObjectArray, "The VPCs whose flows and DNS queries are logged: id and region.") { Default = "[]" };

    /// <summary>The web ACLs.</summary>
    public static ConfigKey WebAcls { get; } = new("webAcls", ConfigType.ObjectArray, "The web ACLs whose decisions are logged: name and arn.") { Default = "[]" };

    /// <summary>The load balancers.</summary>
    public static ConfigKey LoadBalancers { get; } = new("loadBalancers", ConfigType.ObjectArray, "The load balancers whose requests or TLS connections are logged: arn.") { Default = "[]" };

    /// <summary>The buckets with server access logs.</summary>
    public static ConfigKey LoggedBuckets { get; } = new("loggedBuckets", ConfigType.ObjectArray, "The buckets with server access logs: name and region.") { Default = "[]" };

    /// <summary>The distributions.</summary>
    public static ConfigKey Distributions { get; } = new("distributions", ConfigType.StringArray, "The ids of the CloudFront distributions whose requests are logged.") { Default = "[]" };

    /// <summary>The network firewalls.</summary>
    public static ConfigKey Firewalls { get; } = new("firewalls", ConfigType.ObjectArray, "The network firewalls whose alerts and flows are logged: name and region.") { Default = "[]" };

    /// <summary>The stages of APIs.</summary>
    public static ConfigKey ApiStages { get; } = new("apiStages", ConfigType.ObjectArray, "The stages of APIs whose calls are logged: api (its id), stage, region and type, rest or http.") { Default = "[]" };

    /// <summary>The Aurora clusters.</summary>
    public static ConfigKey DatabaseClusters { get; } = new("databaseClusters", ConfigType.ObjectArray, "The Aurora clusters whose audit log is kept: name and region.") { Default = "[]" };

    /// <summary>The EKS clusters.</summary>
    public static ConfigKey KubernetesClusters { get; } = new("kubernetesClusters", ConfigType.ObjectArray, "The EKS clusters whose audit log is kept: name and region.") { Default = "[]" };

    /// <summary>The log groups of instances and containers.</summary>
    public static ConfigKey SystemLogGroups { get; } = new("systemLogGroups", ConfigType.ObjectArray, "The log groups that instances and containers write their system logs to: name and region.") { Default = "[]" };

    /// <summary>The regions of Session Manager.</summary>
    public static ConfigKey SessionRegions { get; } = new("sessionRegions", ConfigType.StringArray, "The regions in which the shells of Session Manager are logged.") { Default = "[]" };

    /// <summary>The Redash servers.</summary>
    public static ConfigKey RedashServers { get; } = new("redashServers", ConfigType.ObjectArray, "The Redash servers that post their events: region and address, such as 192.0.2.10/32.") { Default = "[]" };

    /// <summary>The buckets that stay.</summary>
    public static ConfigKey AdoptedBuckets { get; } = new("adoptedBuckets", ConfigType.ObjectArray, "The buckets of this account in which a source's logs have been gathered for years and stay: source, bucket, region, prefix, keyArn and policy (the bucket's policy as it stands). Repeat them, without policy, in the register.") { Default = "[]" };

    /// <summary>Whether resolver logging is shared.</summary>
    public static ConfigKey ResolverSharing { get; } = new("resolverSharing", ConfigType.Boolean, "Whether the security account shares one resolver query log configuration per region with the organization; otherwise each account has its own. The same on every stack.") { Default = "true" };

    /// <summary>The sources that are switched off.</summary>
    public static ConfigKey DisabledSources { get; } = new("disabledSources", ConfigType.StringArray, "The log sources that this stack does not ship: ids such as nlb. What the security stack leaves out is not queryable for any account. Archives stay.") { Default = "[]" };

    /// <summary>Those that name things of one account: no other account's file repeats them.</summary>
    public static IReadOnlyList<ConfigKey> Assets { get; } =
    [
        PublicZones, Vpcs, WebAcls, LoadBalancers, LoggedBuckets, Distributions, Firewalls, ApiStages, DatabaseClusters, KubernetesClusters,
        SystemLogGroups, SessionRegions, RedashServers, AdoptedBuckets,
    ];

    /// <summary>All of them, in the order of Pulumi.yaml.</summary>
    public static IReadOnlyList<ConfigKey> All { get; } = [.. Assets, ResolverSharing, DisabledSources];
}
