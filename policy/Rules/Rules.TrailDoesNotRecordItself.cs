using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Each delivery that is recorded makes another delivery.</summary>
    public static PolicyRule TrailDoesNotRecordItself => field ??= new()
    {
        Id = "trail-does-not-record-itself",
        Title = "No trail records its own deliveries",
        Severity = Severity.High,
        Controls = ["NIST AU-4"],
        Why = "A data event selector that covers the trail's own bucket records every file that CloudTrail writes, in a file "
            + "that is recorded in turn: the bill grows without end and queries drown in CloudTrail's own writes.",
        Fix = "Exclude the bucket: resources.ARN NotStartsWith arn:aws:s3:::BUCKET/, or name the recorded buckets one by one.",
        Keys = [ConfigKeys.DataEventBuckets],
        Check = (organization, _) => organization.OfType(AwsTypes.Trail)
            .Where(trail => DataSelector.Of(trail) is not { Count: 0 })
            .Select(trail => CheckOwnDeliveries(organization, trail)),
    };

    static Finding CheckOwnDeliveries(PlannedOrganization organization, PlannedResource trail)
    {
        var start = TrailDelivery.StartOf(organization, trail);
        var guilty = DataSelector.Of(trail)?.FirstOrDefault(s => s.RecordsWrites(start, TrailDelivery.FileEnd) == true);
        var path = guilty?.Place.Path ?? (trail["eventSelectors"].IsMissing ? "advancedEventSelectors" : "eventSelectors");
        return Finding.About(trail, path, !TrailDelivery.RecordsWrites(trail, start, TrailDelivery.FileEnd),
            "no data events of the bucket that the trail delivers to", $"a selector that covers {start ?? "every bucket"}");
    }
}
