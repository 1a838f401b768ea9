namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>S3 speaks TLS of any age unless the policy denies it.</summary>
    public static PolicyRule LogBucketDeniesOldTls => field ??= new()
    {
        Id = "log-bucket-denies-old-tls",
        Title = "Buckets of logs, query results and lookups deny TLS before 1.2",
        Severity = Severity.Medium,
        Controls = ["PCI DSS 4.2.1", "NIST SC-8", "NIST SC-13"],
        Why = "A client that can be talked into an old protocol can be read and changed on the path, though aws:SecureTransport is true.",
        Fix = "Add a statement that denies s3:* on the bucket and its objects to everybody when s3:TlsVersion is less than 1.2.",
        Check = (organization, _) => LogDataBuckets.CheckPolicies(organization, policy => Finding.About(
            policy, "policy", new BucketGuard(organization, policy).Denies("s3:*", IsOldTls), "a denial of s3:* with TLS before 1.2", "none")),
    };

    static bool IsOldTls(IReadOnlyList<PolicyCondition> conditions) =>
        conditions is [{ Operator: "NumericLessThan", Values: ["1.2" or "1.3"] } only] && only.IsAbout("s3:TlsVersion");
}
