using Pulumi.Rpc;
using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The buckets that must have a server access log.</summary>
    public static RuleParameter LoggedBuckets => field ??= new("loggedBuckets", ListValue.Empty,
        "The names of buckets that exist already and must have a server access log.");

    /// <summary>Data events know callers; the access log knows strangers, too.</summary>
    public static PolicyRule ChosenBucketsRecordAccess => field ??= new()
    {
        Id = "chosen-buckets-record-access",
        Title = "The buckets that are configured so have a server access log",
        Severity = Severity.Medium,
        Controls = ["FSBP S3.9", "PCI DSS 10.2.1", "NIST AU-12"],
        Why = "Requests without credentials, and what S3 answered to them, are in the server access log only.",
        Fix = "Declare a BucketLogging for the bucket.",
        Keys = [SourceKeys.LoggedBuckets],
        Parameters = [LoggedBuckets],
        Check = (organization, given) => given.Texts(LoggedBuckets)
            .Select(bucket => Companion.Of(organization, "bucket", bucket, AwsTypes.BucketLogging, "bucket")),
    };
}
