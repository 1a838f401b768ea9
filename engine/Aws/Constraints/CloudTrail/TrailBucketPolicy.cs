using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>CloudTrail tries the bucket when a trail is made: its ACL, and a delivery for every kind of account.</summary>
sealed class TrailBucketPolicy() : CloudConstraint(
    "cloudtrail-bucket-policy", "InsufficientS3BucketPolicyException", "CloudTrail User Guide: Amazon S3 bucket policy for CloudTrail", AwsTypes.Trail)
{
    public override Violation? Check(CloudCall call)
    {
        var name = call.Made.Text("s3BucketName");
        if (call.Cloud.Bucket(name) is not { } bucket)
        {
            return null;
        }

        var delivery = new TrailDelivery(call);
        if (Denied(call, bucket, delivery, "s3:GetBucketAcl", bucket.Arn) is { } acl)
        {
            return acl;
        }

        foreach (var folder in delivery.Folders)
        {
            if (Denied(call, bucket, delivery, "s3:PutObject", $"{bucket.Arn}/{folder}/CloudTrail/{call.Region}/2026/01/01/log.json.gz") is { } put)
            {
                return put;
            }
        }

        return null;
    }

    static Violation? Denied(CloudCall call, CloudResource bucket, TrailDelivery delivery, string action, string resource)
    {
        var request = call.Cloud.ServiceRequest(TrailDelivery.Service, action, resource, bucket.Account, delivery.TrailArn, delivery.Owner);
        if (action == "s3:PutObject")
        {
            request = request.With("s3:x-amz-acl", "bucket-owner-full-control");
        }

        var decision = call.Cloud.DecideOnBucket(request, bucket.Id);
        return decision.Allowed ? null : call.Wrong(
            "s3BucketName", $"a bucket policy that lets {TrailDelivery.Service} use {action} on {resource} for {delivery.TrailArn}", decision.Reason,
            $"Correct the policy of {bucket.Id}: prefix, organization id, aws:SourceArn and s3:x-amz-acl.");
    }
}
