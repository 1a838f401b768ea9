using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>A trail's key exists, in the region of the bucket.</summary>
sealed class TrailKeyExists() : CloudConstraint(
    "cloudtrail-key", "KmsKeyNotFoundException", "CloudTrail API Reference: CreateTrail", AwsTypes.Trail)
{
    public override Violation? Check(CloudCall call)
    {
        if (call.Inputs.Text("kmsKeyId") is not { Length: > 0 } reference)
        {
            return null;
        }

        var bucket = call.Cloud.Bucket(call.Made.Text("s3BucketName"));
        var key = call.Cloud.Key(reference, call.Account, call.Region);
        return key is null ? call.Wrong("kmsKeyId", "the ARN of an existing key", reference, "Create the key first, and pass its ARN.")
            : bucket is not null && key.Region != bucket.Region
                ? call.Wrong("kmsKeyId", $"a key in {bucket.Region}, the region of bucket {bucket.Id}", $"a key in {key.Region}", "Use a key beside the bucket.")
            : null;
    }
}
