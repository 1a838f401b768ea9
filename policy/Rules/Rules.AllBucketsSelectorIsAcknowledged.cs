using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Whether recording every object of every bucket is meant.</summary>
    public static RuleParameter AllBucketsAcknowledged => field ??=
        new("acknowledged", false, "True says that the cost of recording every object of every bucket is known and wanted.");

    /// <summary>One line of configuration can cost more than the rest of the platform.</summary>
    public static PolicyRule AllBucketsSelectorIsAcknowledged => field ??= new()
    {
        Id = "all-buckets-selector-is-acknowledged",
        Title = "Data events of all buckets are recorded only on purpose",
        Severity = Severity.Medium,
        Level = EnforcementLevel.Advisory,
        Controls = ["NIST AU-4"],
        Why = "Data events cost by the event, and a selector without resources.ARN covers every bucket of every account, "
            + "analytics and backups among them.",
        Fix = "Name the buckets in resources.ARN, or set acknowledged to true in the policy configuration.",
        Keys = [ConfigKeys.DataEventBuckets],
        Parameters = [AllBucketsAcknowledged],
        Check = (organization, given) => organization.OfType(AwsTypes.Trail)
            .Where(trail => DataSelector.Of(trail) is not { Count: 0 })
            .Select(trail => CheckAllBuckets(trail, given.Flag(AllBucketsAcknowledged))),
    };

    static Finding CheckAllBuckets(PlannedResource trail, bool acknowledged)
    {
        var selectors = DataSelector.Of(trail);
        bool? all = selectors is null ? null : false;
        DataSelector? first = null;
        foreach (var selector in selectors ?? [])
        {
            var covers = selector.Covers(DataSelector.UnnamedBucket) & (selector.Reads | selector.Writes);
            all |= covers;
            first ??= covers == true ? selector : null;
        }

        var path = first?.Place.Path ?? (trail["eventSelectors"].IsMissing ? "advancedEventSelectors" : "eventSelectors");
        return Finding.About(trail, path, acknowledged ? true : !all, "the buckets by name", "every bucket of every account");
    }
}
