namespace SecurityPlatform.Policy;

/// <summary>The buckets that hold logs, answers about logs, or the tables that queries read beside them.</summary>
sealed class LogDataBuckets
{
    LogDataBuckets(PlannedOrganization organization)
    {
        var found = new OrderedDictionary<string, EvidenceResource>(StringComparer.Ordinal);
        foreach (var log in LogBuckets.Of(organization))
        {
            found[log.Bucket.Urn] = new(log.Bucket, log.Certain);
        }

        foreach (var place in Places(organization))
        {
            var link = organization.Follow(place, AwsTypes.Bucket);
            foreach (var bucket in link.Targets)
            {
                found[bucket.Urn] = new(bucket, link.Certain || (found.TryGetValue(bucket.Urn, out var known) && known.Certain));
            }
        }

        All = [.. found.Values];
    }

    /// <summary>The buckets, each once, and whether it certainly is one.</summary>
    IReadOnlyList<EvidenceResource> All { get; }

    /// <summary>The buckets of <paramref name="organization"/>.</summary>
    public static IReadOnlyList<EvidenceResource> Of(PlannedOrganization organization) =>
        organization.Fact(o => new LogDataBuckets(o)).All;

    /// <summary>Judges the policy of each bucket; a bucket that only may be one fails nothing.</summary>
    public static IEnumerable<Finding> CheckPolicies(PlannedOrganization organization, Func<PlannedResource, Finding> check) =>
        Of(organization).SelectMany(data => Companion
            .Check(organization, data.Resource, AwsTypes.BucketPolicy, "bucket", policy => [check(policy)])
            .Select(finding => finding.When(data.Certain)));

    static IEnumerable<Setting> Places(PlannedOrganization organization) =>
    [
        .. organization.OfType(AwsTypes.Workgroup).Select(group => group["configuration"]["resultConfiguration"]["outputLocation"]),
        .. organization.OfType(AwsTypes.CatalogTable).Select(table => table["storageDescriptor"]["location"]),
    ];
}
