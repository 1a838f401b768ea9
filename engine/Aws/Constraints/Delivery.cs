using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints;

/// <summary>A service that delivers to a bucket under its own name: the calls by which it finds out whether it may.</summary>
/// <param name="Service">The service principal.</param>
/// <param name="SourceArn">What it delivers for.</param>
/// <param name="Member">The input that names the bucket, for messages.</param>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Key">The key of an object as the service writes it.</param>
sealed record Delivery(string Service, string SourceArn, string Member, string Bucket, string Key)
{
    const string FullControl = "bucket-owner-full-control";

    /// <summary>What it asks of the bucket before it writes.</summary>
    public IReadOnlyList<string> OnBucket { get; init; } = [];

    /// <summary>Whether it writes with an ACL for the bucket's owner.</summary>
    public bool SendsAcl { get; init; }

    /// <summary>What keeps the service from delivering for the account that makes the call, or null.</summary>
    public Violation? Refusal(CloudCall call)
    {
        if (call.Cloud.Bucket(Bucket) is not { } bucket)
        {
            return call.Wrong(Member, "an existing bucket", Bucket, "Deploy the stack that owns it first.");
        }

        foreach (var action in OnBucket.Append("s3:PutObject"))
        {
            var resource = action == "s3:PutObject" ? $"{bucket.Arn}/{Key}" : bucket.Arn;
            var request = call.Cloud.ServiceRequest(Service, action, resource, bucket.Account, SourceArn, call.Account);
            request = SendsAcl && action == "s3:PutObject" ? request.With("s3:x-amz-acl", FullControl) : request;
            if (Wrong(call, action, resource, call.Cloud.DecideOnBucket(request, Bucket), $"the policy of {Bucket}") is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    /// <summary>What keeps it from encrypting with the bucket's key, or null.</summary>
    public Violation? KeyRefusal(CloudCall call)
    {
        if (call.Cloud.Bucket(Bucket) is not { } bucket || call.Cloud.BucketKey(Bucket) is not { } reference
            || call.Cloud.Key(reference, bucket.Account, bucket.Region) is not { } key)
        {
            return null;
        }

        var request = call.Cloud.ServiceRequest(Service, "kms:GenerateDataKey", key.Arn, key.Account, SourceArn, call.Account);
        return Wrong(call, "kms:GenerateDataKey", key.Arn, call.Cloud.DecideOnKey(request, key), $"the policy of the key of {Bucket}");
    }

    Violation? Wrong(CloudCall call, string action, string resource, AccessDecision decision, string policy) => decision.Allowed ? null : call.Wrong(
        Member, $"a policy that lets {Service} use {action} on {resource} for {SourceArn}", decision.Reason, $"Correct {policy}.");
}
