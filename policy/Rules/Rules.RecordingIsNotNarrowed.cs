using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A bucket does not stop being sensitive because it left a list.</summary>
    public static PolicyRule RecordingIsNotNarrowed => field ??= new()
    {
        Id = "recording-is-not-narrowed",
        Title = "Every bucket whose reads and writes were recorded still has them recorded",
        Severity = Severity.High,
        Controls = ["CIS 3.8", "CIS 3.9", "FSBP S3.22", "PCI DSS 10.2.1.1", "NIST AU-12"],
        Why = "The list of sensitive buckets is the only thing that says what must be recorded; who shortens it hides what is read next.",
        Fix = "Put the bucket back on the list, or let the owner of its data agree in a waiver.",
        Keys = [ConfigKeys.DataEventBuckets, ConfigKeys.SensitiveBuckets],
        Check = (organization, _) => organization.Before is { } before && organization.OfType(AwsTypes.Trail) is { Count: > 0 } trails
            ? RecordedBuckets(before).Select(bucket => CheckIsRecorded(trails, bucket))
            : [],
    };

    /// <summary>The buckets that selectors name and that were recorded whole.</summary>
    static IEnumerable<string> RecordedBuckets(PlannedOrganization before)
    {
        var trails = before.OfType(AwsTypes.Trail);
        var named = from trail in trails
                    from selector in trail["advancedEventSelectors"].Items
                    from condition in selector["fieldSelectors"].Items
                    where condition["field"].Is("resources.ARN") == true
                    from start in condition["startsWiths"].Items
                    where start.Text?.StartsWith(DataSelector.AnyObject, StringComparison.Ordinal) == true
                    select start.Text![DataSelector.AnyObject.Length..].Split('/')[0];
        return named.Distinct(StringComparer.Ordinal)
            .Where(bucket => bucket.Length > 0 && CheckIsRecorded(trails, bucket).Verdict == Verdict.Pass);
    }
}
