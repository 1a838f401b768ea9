using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>What is worth listing as sensitive is worth knowing who read it.</summary>
    public static PolicyRule SensitiveBucketsAreRecorded => field ??= new()
    {
        Id = "sensitive-buckets-are-recorded",
        Title = "Reads and writes of every sensitive bucket are recorded",
        Severity = Severity.High,
        Controls = ["CIS 3.8", "CIS 3.9", "FSBP S3.22", "FSBP S3.23", "PCI DSS 10.2.1.1", "NIST AU-12"],
        Why = "Reads and writes of objects are data events, which a trail leaves out unless a selector asks for them; "
            + "a leak from a bucket that is not covered leaves no trace.",
        Fix = "Add arn:aws:s3:::BUCKET/ to the trail's selector of AWS::S3::Object data events, without a readOnly or eventName condition.",
        Keys = [ConfigKeys.DataEventBuckets, ConfigKeys.SensitiveBuckets],
        Parameters = [PlatformParameters.SensitiveBuckets],
        Check = (organization, given) => organization.OfType(AwsTypes.Trail) is { Count: > 0 } trails
            ? given.Texts(PlatformParameters.SensitiveBuckets).Select(bucket => CheckIsRecorded(trails, bucket))
            : [],
    };

    static Finding CheckIsRecorded(IReadOnlyList<PlannedResource> trails, string bucket)
    {
        bool? reads = false, writes = false;
        var objects = $"{DataSelector.AnyObject}{bucket}/";
        foreach (var trail in trails)
        {
            var selectors = DataSelector.Of(trail);
            if (selectors is null)
            {
                (reads, writes) = (reads | null, writes | null);
            }

            foreach (var selector in selectors ?? [])
            {
                var covers = selector.Covers(objects);
                reads |= covers & selector.Reads;
                writes |= covers & selector.Writes;
            }
        }

        var owner = trails.FirstOrDefault(t => t["isOrganizationTrail"].Is(true) == true) ?? trails[0];
        var got = (reads, writes) switch
        {
            (true, _) => "reads only",
            (_, true) => "writes only",
            _ => "none",
        };
        return Finding.About(owner, "advancedEventSelectors", reads & writes, $"read and write events of {bucket}", got);
    }
}
