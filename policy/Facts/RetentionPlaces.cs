namespace SecurityPlatform.Policy;

/// <summary>Every place that says how long the logs of one bucket are kept.</summary>
sealed class RetentionPlaces
{
    readonly PlannedOrganization _organization;
    readonly Dictionary<string, List<PlannedResource>> _groupsByBucket = new(StringComparer.Ordinal);

    RetentionPlaces(PlannedOrganization organization)
    {
        _organization = organization;
        var evidence = LogGroups.Of(organization).Where(log => log.Certain).Select(log => log.Resource.Urn).ToHashSet(StringComparer.Ordinal);
        foreach (var trail in organization.OfType(AwsTypes.Trail))
        {
            Feed(trail["cloudWatchLogsGroupArn"], trail["s3BucketName"], evidence);
        }

        foreach (var filter in organization.OfType(AwsTypes.LogSubscriptionFilter))
        {
            if (organization.Follow(filter["destinationArn"], AwsTypes.Firehose).Target is { } stream)
            {
                Feed(filter["logGroup"], stream["extendedS3Configuration"]["bucketArn"], evidence);
            }
        }
    }

    /// <summary>The places and their days (null while unknown, 0 for no end): lock first, then lifecycle, then the log groups that feed the bucket.</summary>
    public static IReadOnlyList<RetentionPlace> Of(PlannedOrganization organization, PlannedResource bucket) =>
        organization.Fact(o => new RetentionPlaces(o)).Of(bucket);

    IReadOnlyList<RetentionPlace> Of(PlannedResource bucket) =>
    [
        .. _organization.ReferrersTo(bucket, AwsTypes.BucketObjectLock, "bucket").Certain.Select(Rules.LockDays)
            .Where(place => place.Days is not null || place.Place.IsUnknown),
        .. _organization.ReferrersTo(bucket, AwsTypes.BucketLifecycle, "bucket").Certain
            .SelectMany(lifecycle => lifecycle["rules"].Items)
            .Where(rule => rule["status"].Is("Enabled") == true && rule["expiration"]["days"].IsSet != false)
            .Select(rule => rule["expiration"]["days"])
            .Select(days => new RetentionPlace(days, days.Number)),
        .. _groupsByBucket.GetValueOrDefault(bucket.Urn, []).Select(group => group["retentionInDays"]).Select(days => new RetentionPlace(days, days.Or(0).Number)),
    ];

    void Feed(Setting from, Setting to, HashSet<string> evidence)
    {
        if (_organization.Follow(from, AwsTypes.LogGroup).Target is { } group
            && evidence.Contains(group.Urn)
            && _organization.Follow(to, AwsTypes.Bucket).Target is { } bucket)
        {
            if (!_groupsByBucket.TryGetValue(bucket.Urn, out var groups))
            {
                _groupsByBucket.Add(bucket.Urn, groups = []);
            }

            if (!groups.Exists(known => known.Urn == group.Urn))
            {
                groups.Add(group);
            }
        }
    }
}
