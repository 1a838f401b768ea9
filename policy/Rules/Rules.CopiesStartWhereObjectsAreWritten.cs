using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>S3 takes a chain of copies, and stops at its first link.</summary>
    public static PolicyRule CopiesStartWhereObjectsAreWritten => field ??= new()
    {
        Id = "copies-start-where-objects-are-written",
        Title = "No replication relies on copying copies",
        Severity = Severity.High,
        Controls = ["NIST CP-9", "PCI DSS 10.3.3"],
        Why = "S3 does not replicate replicas (\"What does Amazon S3 replicate?\"): a second copy that is made from the first stays empty, no metric "
            + "counts it as failed, and nobody misses it until the first is lost.",
        Fix = "Add a rule to the first bucket that copies to the last, with a priority and an id of its own.",
        Keys = [ConfigKeys.ArchiveCopyRegion],
        Check = (organization, _) => CheckCopies([.. organization.OfType(AwsTypes.BucketReplication)
            .SelectMany(replication => replication["rules"].Items.Select(rule => new BucketCopy(
                TrailDelivery.BucketOf(organization, replication["bucket"]),
                TrailDelivery.BucketOf(organization, rule["destination"]["bucket"]),
                rule["status"].Is("Enabled"),
                rule["destination"]["bucket"])))]),
    };

    static IEnumerable<Finding> CheckCopies(List<BucketCopy> copies)
    {
        var into = copies.ToLookup(copy => copy.To);
        return copies.Select(copy => CheckCopy(copies, copy.From is null || copy.To is null || copy.On != true ? [] : into[copy.From], copy));
    }

    static Finding CheckCopy(List<BucketCopy> copies, IEnumerable<BucketCopy> earlier, BucketCopy copy)
    {
        bool? reached = true;
        List<string> missed = [];
        foreach (var from in earlier.Where(first => first.On == true && first.From != copy.To).Select(first => first.From).OfType<string>())
        {
            bool? direct = false;
            foreach (var other in copies)
            {
                direct |= Same(other.From, from) & Same(other.To, copy.To!) & other.On;
            }

            reached &= direct;
            missed.AddRange(direct == false ? [from] : []);
        }

        return Finding.About(
            copy.Place.Resource, copy.Place.Path, reached, "objects that were written to its source",
            $"copies from {string.Join(" and ", missed)}, which S3 does not copy to {copy.To}");

        static bool? Same(string? bucket, string known) => bucket is null ? null : bucket == known;
    }

    /// <summary>One rule of a replication; null where a bucket is not known yet.</summary>
    sealed record BucketCopy(string? From, string? To, bool? On, Setting Place);
}
