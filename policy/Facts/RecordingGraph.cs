namespace SecurityPlatform.Policy;

/// <summary>Which writes make further writes: from a bucket that is written to, to the bucket where that is recorded or copied.</summary>
sealed class RecordingGraph
{
    readonly Dictionary<string, List<RecordingEdge>> _from = new(StringComparer.Ordinal);

    RecordingGraph(PlannedOrganization organization)
    {
        Add(organization, AwsTypes.BucketLogging, logging => [logging["targetBucket"]], records: true);
        Add(organization, AwsTypes.BucketReplication, replication => replication["rules"].Items.Select(rule => rule["destination"]["bucket"]), records: false);
        AddTrails(organization);
        Recordings = [.. _from.Values.SelectMany(edges => edges).Where(edge => edge.Records)];
    }

    /// <summary>The edges that record; copies alone never end in a loop, because replicas are not replicated again.</summary>
    public IReadOnlyList<RecordingEdge> Recordings { get; }

    /// <summary>The graph of <paramref name="organization"/>.</summary>
    public static RecordingGraph Of(PlannedOrganization organization) => organization.Fact(o => new RecordingGraph(o));

    /// <summary>The buckets by which an edge comes back to where it starts, shortest first; null when it does not.</summary>
    public IReadOnlyList<string>? LoopOf(RecordingEdge edge, bool certain)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal) { [edge.To] = "" };
        var queue = new Queue<string>([edge.To]);
        while (queue.TryDequeue(out var bucket) && bucket != edge.From)
        {
            foreach (var next in _from.GetValueOrDefault(bucket, []))
            {
                if ((next.Certain || !certain) && cameFrom.TryAdd(next.To, bucket))
                {
                    queue.Enqueue(next.To);
                }
            }
        }

        return (edge.Certain || !certain) && cameFrom.ContainsKey(edge.From) ? Path(cameFrom, edge) : null;
    }

    static List<string> Path(Dictionary<string, string> cameFrom, RecordingEdge edge)
    {
        var path = new List<string>();
        for (var bucket = edge.From; bucket.Length > 0; bucket = cameFrom[bucket])
        {
            path.Insert(0, bucket);
        }

        path.Insert(0, edge.From);
        return path;
    }

    void Add(PlannedOrganization organization, string type, Func<PlannedResource, IEnumerable<Setting>> places, bool records)
    {
        foreach (var resource in organization.OfType(type))
        {
            foreach (var place in places(resource))
            {
                if (TrailDelivery.BucketOf(organization, resource["bucket"]) is { } from
                    && TrailDelivery.BucketOf(organization, place) is { } to)
                {
                    Add(new(from, to, place, records, true));
                }
            }
        }
    }

    /// <summary>A trail is an edge from every bucket in the graph that its data selectors cover; its own bucket is another rule's.</summary>
    void AddTrails(PlannedOrganization organization)
    {
        var buckets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var edge in _from.Values.SelectMany(edges => edges))
        {
            buckets.Add(edge.From);
            buckets.Add(edge.To);
        }

        var trails = organization.OfType(AwsTypes.Trail).Where(trail => DataSelector.Of(trail) is not { Count: 0 }).ToList();
        buckets.UnionWith(trails.Select(trail => TrailDelivery.BucketOf(organization, trail["s3BucketName"])).OfType<string>());
        foreach (var trail in trails)
        {
            AddTrail(trail, TrailDelivery.BucketOf(organization, trail["s3BucketName"]), buckets);
        }
    }

    void AddTrail(PlannedResource trail, string? to, IEnumerable<string> buckets)
    {
        var selectors = DataSelector.Of(trail);
        foreach (var from in buckets)
        {
            if (to is not null && from != to
                && TrailDelivery.RecordsWrites(selectors, $"{DataSelector.AnyObject}{from}/", "") is not false and var recorded)
            {
                Add(new(from, to, trail["s3BucketName"], true, recorded == true));
            }
        }
    }

    void Add(RecordingEdge edge)
    {
        if (!_from.TryGetValue(edge.From, out var edges))
        {
            _from.Add(edge.From, edges = []);
        }

        edges.Add(edge);
    }
}
