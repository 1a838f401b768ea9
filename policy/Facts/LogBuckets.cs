namespace SecurityPlatform.Policy;

/// <summary>Finds the buckets that hold logs: delivered to by a log source, granted to a log service, locked, or replicated from one.</summary>
public sealed class LogBuckets
{
    readonly PlannedOrganization _organization;
    readonly Dictionary<string, LogBucket> _byUrn = new(StringComparer.Ordinal);

    LogBuckets(PlannedOrganization organization)
    {
        _organization = organization;
        AddDestinations();
        AddGranted();
        AddLocked();
        AddReplicas();
        All = [.. organization.OfType(AwsTypes.Bucket).Where(b => _byUrn.ContainsKey(b.Urn)).Select(b => _byUrn[b.Urn])];
    }

    /// <summary>The log buckets, in the order of the plan.</summary>
    public IReadOnlyList<LogBucket> All { get; }

    /// <summary>The log buckets of <paramref name="organization"/>.</summary>
    public static IReadOnlyList<LogBucket> Of(PlannedOrganization organization) =>
        organization.Fact(o => new LogBuckets(o)).All;

    void AddDestinations()
    {
        foreach (var (type, writer, places) in LogDestinations.All)
        {
            foreach (var place in _organization.OfType(type).SelectMany(places))
            {
                Add(_organization.Follow(place, AwsTypes.Bucket), writer);
            }
        }
    }

    void AddGranted()
    {
        var documents = PolicyDocuments.Of(_organization);
        foreach (var policy in _organization.OfType(AwsTypes.BucketPolicy))
        {
            var document = documents.At(policy["policy"]);
            var writers = document?.Statements.Where(s => s.Allows && s.CoversAction("s3:PutObject"))
                .SelectMany(s => s.Principals)
                .Aggregate(LogWriters.None, (all, principal) => all | LogDestinations.WriterOf(principal.Name));
            if (writers != LogWriters.None)
            {
                var link = _organization.Follow(policy["bucket"], AwsTypes.Bucket);
                Add(link with { Certain = link.Certain && writers is not null }, writers ?? LogWriters.None);
            }
        }
    }

    void AddLocked()
    {
        foreach (var bucket in _organization.OfType(AwsTypes.Bucket))
        {
            if (bucket["objectLockEnabled"].Is(true) is not false and var locked)
            {
                Add(new([bucket], locked == true), LogWriters.None);
            }
        }
    }

    void AddReplicas()
    {
        foreach (var replication in _organization.OfType(AwsTypes.BucketReplication))
        {
            if (_organization.Follow(replication["bucket"], AwsTypes.Bucket).Target is { } source && _byUrn.TryGetValue(source.Urn, out var log))
            {
                foreach (var rule in replication["rules"].Items)
                {
                    // The copy is written by S3 itself, which takes every protection.
                    var link = _organization.Follow(rule["destination"]["bucket"], AwsTypes.Bucket);
                    Add(link with { Certain = link.Certain && log.Certain }, LogWriters.Service);
                    if (rule["status"].Is("Enabled") == true && CopiesEverything(rule["filter"]) && source["objectLockEnabled"].Is(true) != true)
                    {
                        _byUrn[source.Urn] = log with { IsLanding = true };
                    }
                }
            }
        }
    }

    static bool CopiesEverything(Setting filter) =>
        (filter["prefix"].IsSet == false || filter["prefix"].Text == "") && filter["and"].IsSet == false && filter["tag"].IsSet == false;

    void Add(Link link, LogWriters writers)
    {
        foreach (var bucket in link.Targets)
        {
            _byUrn[bucket.Urn] = _byUrn.TryGetValue(bucket.Urn, out var known)
                ? known with { Writers = known.Writers | writers, Certain = known.Certain || link.Certain }
                : new(bucket, writers, link.Certain);
        }
    }
}
