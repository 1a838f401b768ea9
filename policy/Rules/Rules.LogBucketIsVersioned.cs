namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Overwriting is a way of deleting.</summary>
    public static PolicyRule LogBucketIsVersioned => field ??= new()
    {
        Id = "log-bucket-is-versioned",
        Title = "Log buckets keep every version of an object",
        Severity = Severity.High,
        Controls = ["FSBP S3.14", "PCI DSS 10.3.4", "NIST AU-9", "NIST CP-9"],
        Why = "Without versions a PutObject under the same key replaces the evidence, and Object Lock is impossible.",
        Fix = "Declare a BucketVersioning with Status = Enabled for the bucket.",
        Check = (organization, _) => LogBuckets.Of(organization).SelectMany(log => Companion
            .Check(organization, log.Bucket, AwsTypes.BucketVersioning, "bucket", versioning =>
                [versioning["versioningConfiguration"]["status"].MustBe("Enabled")])
            .Select(finding => finding.When(log.Certain))),
    };
}
