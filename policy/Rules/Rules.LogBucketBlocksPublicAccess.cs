namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>One careless statement must not publish the logs of the whole organization.</summary>
    public static PolicyRule LogBucketBlocksPublicAccess => field ??= new()
    {
        Id = "log-bucket-blocks-public-access",
        Title = "Log buckets block public access in all four ways",
        Severity = Severity.Critical,
        Controls = ["CIS 2.1.4", "FSBP S3.8", "FSBP CloudTrail.6", "PCI DSS 1.4.4", "NIST AC-3"],
        Why = "Logs name every user, address and resource; a policy or ACL that opens them is one edit away unless S3 refuses it.",
        Fix = "Declare a BucketPublicAccessBlock with all four settings true.",
        Check = (organization, _) => LogBuckets.Of(organization).SelectMany(log => Companion
            .Check(organization, log.Bucket, AwsTypes.BucketPublicAccessBlock, "bucket", block =>
            [
                block["blockPublicAcls"].MustBe(true),
                block["blockPublicPolicy"].MustBe(true),
                block["ignorePublicAcls"].MustBe(true),
                block["restrictPublicBuckets"].MustBe(true),
            ])
            .Select(finding => finding.When(log.Certain))),
    };
}
