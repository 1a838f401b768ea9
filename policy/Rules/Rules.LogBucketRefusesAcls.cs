namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>An ACL is a second policy that nobody reads.</summary>
    public static PolicyRule LogBucketRefusesAcls => field ??= new()
    {
        Id = "log-bucket-refuses-acls",
        Title = "Log buckets own every object and refuse ACLs",
        Severity = Severity.Medium,
        Controls = ["FSBP S3.12", "PCI DSS 7.2.1", "NIST AC-3"],
        Why = "With ACLs the account that writes an object owns it and may keep its reader out; whoever may put an object may also publish "
            + "it.",
        Fix = "Set ObjectOwnership to BucketOwnerEnforced, the default of buckets made since April 2023.",
        Check = (organization, _) => LogBuckets.Of(organization).SelectMany(log => organization
            .ReferrersTo(log.Bucket, AwsTypes.BucketOwnership, "bucket").Certain
            .Select(ownership => ownership["rule"]["objectOwnership"].MustBe("BucketOwnerEnforced").On(log.Bucket).When(log.Certain))
            .DefaultIfEmpty(Finding.About(log.Bucket, "", true, "", ""))),
    };
}
