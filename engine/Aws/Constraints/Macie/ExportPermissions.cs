using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Macie;

/// <summary>Macie tries the bucket and the key that it exports results to.</summary>
sealed class ExportPermissions() : CloudConstraint(
    "macie-export", "AccessDeniedException", "Amazon Macie User Guide: Storing and retaining sensitive data discovery results", AwsTypes.MacieExport)
{
    public override Violation? Check(CloudCall call)
    {
        const string service = "macie.amazonaws.com";
        var destination = call.Inputs.Object("s3Destination");
        var name = destination?.Text("bucketName") ?? "";
        if (call.Cloud.Bucket(name) is not { } bucket)
        {
            return call.Wrong("s3Destination.bucketName", "the name of an existing bucket", name, "Create the bucket first.");
        }

        if (call.Cloud.Key(destination?.Text("kmsKeyArn") ?? "", call.Account, call.Region) is not { } key || key.Region != bucket.Region)
        {
            return call.Wrong("s3Destination.kmsKeyArn", $"the ARN of a key in {bucket.Region}, the region of bucket {name}", destination?.Text("kmsKeyArn") ?? "none", "Use a key beside the bucket.");
        }

        var configuration = call.Made.Arn("macie2", "export-configuration:*");
        var (cloud, account) = (call.Cloud, call.Account);
        var write = cloud.DecideOnBucket(
            cloud.ServiceRequest(service, "s3:PutObject", $"{bucket.Arn}/{destination?.Text("keyPrefix")}AWSLogs/{account}/Macie/{call.Region}/results.jsonl.gz", bucket.Account, configuration, account), bucket.Id);
        var encrypt = cloud.DecideOnKey(cloud.ServiceRequest(service, "kms:GenerateDataKey", key.Arn, key.Account, configuration, account), key);
        return !write.Allowed ? call.Wrong("s3Destination.bucketName", $"a policy that lets {service} use s3:PutObject", write.Reason, "Correct the bucket policy.")
            : !encrypt.Allowed ? call.Wrong("s3Destination.kmsKeyArn", $"a policy that lets {service} use kms:GenerateDataKey", encrypt.Reason, "Correct the key policy.")
            : null;
    }
}
