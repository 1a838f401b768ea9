using Pulumi;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Archive;

/// <summary>Lets the security account read a bucket in which logs have been gathered for years, and changes nothing else of it.</summary>
/// <remarks>
/// "Cross-account access in Athena to Amazon S3 buckets", Amazon Athena user guide: the bucket, the key and the role must each allow it.
/// The key is opened by grants, because its policy is the owner's. Why the bucket's policy is told:
/// docs/decisions/0015-buckets-that-stay.md.
/// </remarks>
public sealed class AdoptedLogs : ComponentResource
{
    /// <summary>The type token. It is in the URN of the policy: a new token replaces it.</summary>
    public const string Token = "security-platform:archive:AdoptedLogs";

    /// <summary>Adds the readers to the bucket's policy and grants them the key.</summary>
    public AdoptedLogs(string name, AdoptedLogsArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var bucket = args.Bucket;

        // Evidence: without the policy nobody writes to the bucket any more, so it outlives the stack.
        _ = new Aws.S3.BucketPolicy($"{name}-policy", new()
        {
            Region = bucket.Region.ToString(),
            Bucket = bucket.Name.ToString(),
            Policy = AdoptedLogsPolicy.Bucket(args),
        }, this.Evidence());
        foreach (var (reader, arn) in bucket.KeyArn is null ? [] : args.Readers)
        {
            _ = new Aws.Kms.Grant($"{name}-grant-{reader}", new()
            {
                Region = bucket.Region.ToString(),
                Name = $"{reader}-{bucket.Source.Id}",
                KeyId = bucket.KeyArn!,
                GranteePrincipal = arn,
                Operations = "Decrypt",
            }, this.Child());
        }

        RegisterOutputs();
    }
}
