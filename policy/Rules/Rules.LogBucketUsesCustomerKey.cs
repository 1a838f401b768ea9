namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Two locks, two keys, two records of who opened them.</summary>
    public static PolicyRule LogBucketUsesCustomerKey => field ??= new()
    {
        Id = "log-bucket-uses-customer-key",
        Title = "Log buckets encrypt with a customer key and a bucket key",
        Severity = Severity.High,
        Controls = ["CIS 3.5", "FSBP S3.17", "PCI DSS 3.5.1", "NIST SC-28(1)"],
        Why = "A customer key lets a key policy decide who reads logs whatever the bucket policy says; a bucket key cuts the requests "
            + "to KMS by two orders. Buckets of load balancers and server access logs take S3's keys only and are left out.",
        Fix = "Declare a BucketServerSideEncryptionConfiguration with aws:kms, the key's ARN and BucketKeyEnabled = true.",
        Check = (organization, _) => LogBuckets.Of(organization).Where(log => log.TakesCustomerKey).SelectMany(log => Companion
            .Check(organization, log.Bucket, AwsTypes.BucketEncryption, "bucket", encryption => CheckEncryption(organization, encryption))
            .Select(finding => finding.When(log.Certain))),
    };

    static IEnumerable<Finding> CheckEncryption(PlannedOrganization organization, PlannedResource encryption)
    {
        var rules = encryption["rules"];
        if (rules.IsUnknown || !rules.Items.Any())
        {
            return [rules.Must(rules.IsUnknown ? null : false, "a rule with aws:kms")];
        }

        return rules.Items.SelectMany(rule =>
        {
            var byDefault = rule["applyServerSideEncryptionByDefault"];
            var key = byDefault["kmsMasterKeyId"];
            return new[]
            {
                byDefault["sseAlgorithm"].Must(byDefault["sseAlgorithm"].IsOneOf("aws:kms", "aws:kms:dsse"), "aws:kms"),
                key.Must(IsKeyArn(organization, key), "the ARN of a customer key"),
                rule["bucketKeyEnabled"].MustBe(true),
            };
        });
    }
}
