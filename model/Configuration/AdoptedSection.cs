namespace SecurityPlatform.Model.Configuration;

/// <summary>Reads the buckets that stay in their account: the account's own list, and the register's, which has no policies.</summary>
static class AdoptedSection
{
    static readonly string[] s_members = ["source", "bucket", "region", "prefix", "keyArn"];

    /// <summary>The list of the account's own stack.</summary>
    public static List<AdoptedBucket> Own(ConfigReader reader) =>
        reader.Read(SourceKeys.AdoptedBuckets) is { } list ? Read(reader, list, [.. s_members, "policy"]) : [];

    /// <summary>The list of an entry of the register.</summary>
    public static List<AdoptedBucket> Registered(ConfigReader reader, ConfigNode account) =>
        account.Member("adopted") is { } list ? Read(reader, list, s_members) : [];

    static List<AdoptedBucket> Read(ConfigReader reader, ConfigNode list, string[] members)
    {
        List<AdoptedBucket> buckets = [];
        foreach (var node in list.Items().Where(node => node.HasOnly(members)))
        {
            if (node.Required("source", Kinds.Source, out var source)
                & node.Required("bucket", Kinds.Bucket, out var name)
                & node.Required("region", Kinds.Region, out var region)
                & node.Optional("prefix", Kinds.Prefix, S3Prefix.Whole, out var prefix)
                & node.Optional<string>("keyArn", Kinds.KeyArn, null!, out var keyArn)
                & node.Optional<string>("policy", Kinds.PolicyText, null!, out var policy))
            {
                Check(reader, node, source, buckets);
                buckets.Add(new() { Source = source, Name = name, Region = region, Prefix = prefix, KeyArn = keyArn, Policy = policy });
            }
        }

        return buckets;
    }

    static void Check(ConfigReader reader, ConfigNode node, LogSource source, List<AdoptedBucket> before)
    {
        if (!source.MayStay)
        {
            reader.Report($"{node.Path}.source", "a source that an account writes for itself, below its own id", $"\"{source.Id}\"", "Remove the entry: this source has one archive for the whole organization.");
        }

        if (before.Exists(bucket => bucket.Source == source))
        {
            reader.Report($"{node.Path}.source", "each source once", $"\"{source.Id}\" again", "Keep the bucket that is still written to.");
        }
    }
}
