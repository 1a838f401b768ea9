namespace SecurityPlatform.Policy;

/// <summary>Where a trail delivers, and which deliveries its data selectors record.</summary>
static class TrailDelivery
{
    /// <summary>How the name of every file that CloudTrail delivers ends.</summary>
    public const string FileEnd = ".json.gz";

    /// <summary>How the ARNs of the files of <paramref name="trail"/> begin; null while its bucket or prefix is unknown.</summary>
    public static string? StartOf(PlannedOrganization organization, PlannedResource trail)
    {
        var prefix = trail["s3KeyPrefix"];
        return BucketOf(organization, trail["s3BucketName"]) is { } bucket && !prefix.IsUnknown
            ? $"{DataSelector.AnyObject}{bucket}/{(prefix.Text is { Length: > 0 } folder ? $"{folder}/" : "")}AWSLogs/"
            : null;
    }

    /// <summary>The name of the bucket at a place, whether it stands there, in an ARN or in the bucket that it refers to.</summary>
    public static string? BucketOf(PlannedOrganization organization, Setting place) => place.Text is { } text
        ? Identity.Normal(text)
        : organization.Follow(place, AwsTypes.Bucket).Target?["bucket"].Text;

    /// <summary>Whether <paramref name="trail"/> records writes under a place; null while that is unknown.</summary>
    public static bool? RecordsWrites(PlannedResource trail, string? start, string end) =>
        RecordsWrites(DataSelector.Of(trail), start, end);

    /// <summary>Whether one of <paramref name="selectors"/> records writes under a place; null while that is unknown.</summary>
    public static bool? RecordsWrites(IReadOnlyList<DataSelector>? selectors, string? start, string end)
    {
        bool? recorded = selectors is null ? null : false;
        foreach (var selector in selectors ?? [])
        {
            recorded |= selector.RecordsWrites(start, end);
        }

        return recorded;
    }
}
