namespace SecurityPlatform.Model.Configuration;

/// <summary>Reads what an account has that gives logs.</summary>
static class AssetSection
{
    public static AccountAssets Read(ConfigReader reader, IReadOnlyList<Region> governed) => new()
    {
        PublicZones = List(reader, SourceKeys.PublicZones, ["name", "id"], node =>
            node.Required("name", Kinds.Domain, out var name) & node.Optional<string>("id", Kinds.ZoneId, null!, out var id)
                ? new PublicZone(name, id)
                : null),
        Vpcs = List(reader, SourceKeys.Vpcs, ["id", "region"], node =>
            node.Required("id", Kinds.VpcId, out var id) & Governed(reader, node, governed, out var region) ? new Vpc(id, region) : null),
        WebAcls = List(reader, SourceKeys.WebAcls, ["name", "arn"], node =>
            node.Required("name", Kinds.ResourceName, out var name) & node.Required("arn", Kinds.WebAclArn, out var arn) ? new WebAcl(name, arn) : null),
        LoadBalancers = List(reader, SourceKeys.LoadBalancers, ["arn"], node =>
            node.Required("arn", Kinds.LoadBalancerArn, out var arn) ? new LoadBalancer(arn) : null),
        LoggedBuckets = Named(reader, SourceKeys.LoggedBuckets, Kinds.Bucket, governed, (name, region) => new LoggedBucket(name, region)),
        Distributions = [.. Texts(reader, SourceKeys.Distributions, Kinds.DistributionId).Select(id => new Distribution(id))],
        Firewalls = Named(reader, SourceKeys.Firewalls, Kinds.ResourceName, governed, (name, region) => new Firewall(name, region)),
        ApiStages = List(reader, SourceKeys.ApiStages, ["api", "stage", "region", "type"], node =>
            node.Required("api", Kinds.ResourceName, out var api) & node.Required("stage", Kinds.ResourceName, out var stage)
                & Governed(reader, node, governed, out var region) & node.Required("type", Kinds.ApiType, out var isRest)
                ? new ApiStage(api, stage, region, isRest)
                : null),
        DatabaseClusters = Named(reader, SourceKeys.DatabaseClusters, Kinds.ResourceName, governed, (name, region) => new DatabaseCluster(name, region)),
        KubernetesClusters = Named(reader, SourceKeys.KubernetesClusters, Kinds.ResourceName, governed, (name, region) => new KubernetesCluster(name, region)),
        SystemLogGroups = Named(reader, SourceKeys.SystemLogGroups, Kinds.LogGroup, governed, (name, region) => new SystemLogGroup(name, region)),
        SessionRegions = [.. Texts(reader, SourceKeys.SessionRegions, Kinds.Region)],
        Adopted = AdoptedSection.Own(reader),
        RedashServers = List(reader, SourceKeys.RedashServers, ["region", "address"], node =>
            Governed(reader, node, governed, out var region) & node.Required("address", Kinds.Network, out var address) ? new RedashServer(region, address) : null),
    };

    /// <summary>The sensitive buckets of the stack's own account.</summary>
    public static List<SensitiveBucket> Own(ConfigReader reader, string account) =>
        reader.Read(ConfigKeys.SensitiveBuckets) is { } list ? Buckets(reader, list, account) : [];

    /// <summary>The sources that the stack leaves out.</summary>
    public static List<LogSource> Disabled(ConfigReader reader) => Texts(reader, SourceKeys.DisabledSources, Kinds.Source);

    /// <summary>The sensitive buckets of all accounts.</summary>
    public static List<SensitiveBucket> OfAll(ConfigReader reader)
    {
        List<SensitiveBucket> buckets = [];
        Dictionary<string, string> owners = [];
        foreach (var (account, list) in reader.Read(ConfigKeys.DataEventBuckets)?.Members() ?? [])
        {
            foreach (var bucket in Buckets(reader, list, account))
            {
                if (!owners.TryAdd(bucket.Name.ToString(), account))
                {
                    reader.Report(list.Path, "each bucket under one account", $"\"{bucket.Name}\" under {owners[bucket.Name.ToString()]} too", "Keep it under the account that owns it.");
                }

                buckets.Add(bucket);
            }
        }

        return buckets;
    }

    static List<SensitiveBucket> Buckets(ConfigReader reader, ConfigNode list, string account) =>
        [.. reader.ReadAll(list, Kinds.Bucket).Select(name => new SensitiveBucket(account, name))];

    public static List<T> List<T>(ConfigReader reader, ConfigKey key, string[] members, Func<ConfigNode, T?> read)
        where T : class
    {
        List<T> values = [];
        foreach (var node in reader.Read(key)?.Items() ?? [])
        {
            if (node.HasOnly(members) && read(node) is { } value)
            {
                if (values.Contains(value))
                {
                    reader.Report(node.Path, "each entry once", "the same entry twice", "Remove one.");
                }

                values.Add(value);
            }
        }

        return values;
    }

    static List<T> Named<T, TName>(ConfigReader reader, ConfigKey key, Kind<TName> kind, IReadOnlyList<Region> governed, Func<TName, Region, T> make)
        where T : class =>
        List(reader, key, ["name", "region"], node =>
            node.Required("name", kind, out var name) & Governed(reader, node, governed, out var region) ? make(name, region) : null);

    static List<T> Texts<T>(ConfigReader reader, ConfigKey key, Kind<T> kind) => reader.Read(key) is { } list ? reader.ReadAll(list, kind) : [];

    public static bool Governed(ConfigReader reader, ConfigNode node, IReadOnlyList<Region> governed, out Region region)
    {
        if (!node.Required("region", Kinds.Region, out region))
        {
            return false;
        }

        if (!governed.Contains(region))
        {
            reader.Report($"{node.Path}.region", "a governed region", $"\"{region}\"", $"Add it to {ConfigKeys.GovernedRegions.FullName}: what lies elsewhere is not watched.");
        }

        return true;
    }
}
