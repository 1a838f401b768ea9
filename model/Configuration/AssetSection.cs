namespace SecurityPlatform.Model.Configuration;

/// <summary>Reads what an account has that gives logs.</summary>
static class AssetSection
{
    public static AccountAssets Read(ConfigReader reader, IReadOnlyList<Region> governed) => new()
    {
        PublicZones = List(reader, ConfigKeys.PublicZones, ["name", "id"], node =>
            node.Required("name", Kinds.Domain, out var name) & node.Optional<string>("id", Kinds.ZoneId, null!, out var id)
                ? new PublicZone(name, id)
                : null),
        Vpcs = List(reader, ConfigKeys.Vpcs, ["id", "region"], node =>
            node.Required("id", Kinds.VpcId, out var id) & Governed(reader, node, governed, out var region) ? new Vpc(id, region) : null),
        WebAcls = List(reader, ConfigKeys.WebAcls, ["name", "arn"], node =>
            node.Required("name", Kinds.ResourceName, out var name) & node.Required("arn", Kinds.WebAclArn, out var arn) ? new WebAcl(name, arn) : null),
        LoadBalancers = List(reader, ConfigKeys.LoadBalancers, ["name", "region"], node =>
            node.Required("name", Kinds.ResourceName, out var name) & Governed(reader, node, governed, out var region) ? new LoadBalancer(name, region) : null),
    };

    /// <summary>The sensitive buckets of the stack's own account.</summary>
    public static List<SensitiveBucket> Own(ConfigReader reader, string account) =>
        reader.Read(ConfigKeys.SensitiveBuckets) is { } list ? Buckets(reader, list, account) : [];

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
