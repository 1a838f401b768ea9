namespace SecurityPlatform.Policy;

/// <summary>The resources without which logs are lost or unreadable: trails, log buckets and the keys of both.</summary>
static class Evidence
{
    /// <summary>The resources, in the order trails, buckets, keys, and whether they certainly are evidence.</summary>
    public static IReadOnlyList<EvidenceResource> Of(PlannedOrganization organization) =>
        organization.Fact(Find);

    static List<EvidenceResource> Find(PlannedOrganization organization)
    {
        var buckets = LogBuckets.Of(organization);
        var keys = new Dictionary<string, EvidenceResource>(StringComparer.Ordinal);
        foreach (var trail in organization.OfType(AwsTypes.Trail))
        {
            Add(keys, organization.Follow(trail["kmsKeyId"], AwsTypes.Key), true);
        }

        foreach (var log in buckets)
        {
            foreach (var encryption in organization.ReferrersTo(log.Bucket, AwsTypes.BucketEncryption, "bucket").Certain)
            {
                foreach (var rule in encryption["rules"].Items)
                {
                    var key = rule["applyServerSideEncryptionByDefault"]["kmsMasterKeyId"];
                    Add(keys, organization.Follow(key, AwsTypes.Key), log.Certain);
                }
            }
        }

        return
        [
            .. organization.OfType(AwsTypes.Trail).Select(trail => new EvidenceResource(trail, true)),
            .. buckets.Select(log => new EvidenceResource(log.Bucket, log.Certain)),
            .. organization.OfType(AwsTypes.Key).Where(key => keys.ContainsKey(key.Urn)).Select(key => keys[key.Urn]),
        ];
    }

    static void Add(Dictionary<string, EvidenceResource> keys, Link link, bool certain)
    {
        foreach (var key in link.Targets)
        {
            keys[key.Urn] = new(key, (certain && link.Certain) || keys.GetValueOrDefault(key.Urn)?.Certain == true);
        }
    }
}
