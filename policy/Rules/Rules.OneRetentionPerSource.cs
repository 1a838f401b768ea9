using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Three places hold the number; if they differ, nobody knows how long a log is kept.</summary>
    public static PolicyRule OneRetentionPerSource => field ??= new()
    {
        Id = "one-retention-per-source",
        Title = "Lifecycle, Object Lock and log group of a source keep for the same number of days",
        Severity = Severity.Medium,
        Controls = ["PCI DSS 10.5.1", "NIST AU-11"],
        Why = "A lock longer than the lifecycle pays for objects that cannot be deleted, a shorter one leaves a gap in which they can; "
            + "a log group with another number answers questions that the archive does not, or the reverse.",
        Fix = "Use the retention class's number in all three places.",
        Keys = [ConfigKeys.Retention],
        Check = (organization, _) => LogBuckets.Of(organization).SelectMany(log => CheckOneRetention(organization, log)),
    };

    static IEnumerable<Finding> CheckOneRetention(PlannedOrganization organization, LogBucket log)
    {
        var places = RetentionPlaces.Of(organization, log.Bucket);
        return places.Count < 2
            ? []
            : places.Skip(1).Select(place => Finding.About(
                    place.Place.Resource,
                    place.Place.Path,
                    place.Place.IsUnknown || places[0].Days is null ? null : place.Days == places[0].Days,
                    places[0] is (var first, { } days) ? $"{days} days as in {first.Resource.Name}" : $"the days of {places[0].Place.Resource.Name}",
                    place.Days is 0 ? "no end" : $"{place.Days} days")
                .On(log.Bucket).When(log.Certain));
    }
}
