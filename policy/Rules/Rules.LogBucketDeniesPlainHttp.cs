namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>S3 answers plain HTTP unless the policy denies it.</summary>
    public static PolicyRule LogBucketDeniesPlainHttp => field ??= new()
    {
        Id = "log-bucket-denies-plain-http",
        Title = "Buckets of logs, query results and lookups deny access without TLS",
        Severity = Severity.Medium,
        Controls = ["CIS 2.1.1", "FSBP S3.5", "PCI DSS 4.2.1", "NIST SC-8"],
        Why = "S3 accepts unencrypted requests; logs read that way can be read and changed on the path.",
        Fix = "Add a statement that denies s3:* on the bucket and its objects to everybody when aws:SecureTransport is false.",
        Check = (organization, _) => LogDataBuckets.CheckPolicies(organization, policy => Finding.About(
            policy, "policy", new BucketGuard(organization, policy).Denies("s3:*", IsPlainHttp), "a denial of s3:* without TLS", "none")),
    };

    static bool IsPlainHttp(IReadOnlyList<PolicyCondition> conditions) => conditions is [{ Operator: "Bool" or "BoolIfExists", Values: ["false"] } only]
        && only.IsAbout("aws:SecureTransport");
}
