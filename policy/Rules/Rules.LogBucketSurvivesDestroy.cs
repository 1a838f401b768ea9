namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A destroy with forceDestroy empties the bucket first.</summary>
    public static PolicyRule LogBucketSurvivesDestroy => field ??= new()
    {
        Id = "log-bucket-survives-destroy",
        Title = "Log buckets are never emptied by a destroy",
        Severity = Severity.Critical,
        Controls = ["PCI DSS 10.3.2", "NIST AU-9"],
        Why = "forceDestroy deletes every object and version when the bucket leaves the program, by a rename for one.",
        Fix = "Remove ForceDestroy or set it to false.",
        Check = (organization, _) => LogBuckets.Of(organization)
            .Select(log => log.Bucket["forceDestroy"].Or(false).MustBe(false).When(log.Certain)),
    };
}
