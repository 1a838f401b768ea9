using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.GuardDuty;

/// <summary>GuardDuty tries the bucket and the key that findings are exported to.</summary>
sealed class PublishingPermissions() : CloudConstraint(
    "guardduty-publishing", "BadRequestException", "GuardDuty User Guide: Exporting generated findings to Amazon S3", AwsTypes.DetectorPublishing)
{
    const string Service = "guardduty.amazonaws.com";

    public override Violation? Check(CloudCall call)
    {
        var arn = call.Made.Text("destinationArn");
        var path = arn[(arn.LastIndexOf(':') + 1)..];
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var (name, prefix) = slash < 0 ? (path, "") : (path[..slash], path[slash..].TrimEnd('/'));
        if (call.Cloud.Bucket(name) is not { } bucket)
        {
            return call.Wrong("destinationArn", "the ARN of an existing bucket", arn, "Create the bucket first.");
        }

        if (call.Cloud.Key(call.Made.Text("kmsKeyArn"), call.Account, call.Region) is not { } key || key.Region != bucket.Region)
        {
            return call.Wrong("kmsKeyArn", $"the ARN of a key in {bucket.Region}, the region of bucket {name}", call.Made.Text("kmsKeyArn"), "Use a key beside the bucket.");
        }

        var detector = call.Made.Arn("guardduty", $"detector/{call.Made.Text("detectorId")}");
        var (cloud, account) = (call.Cloud, call.Account);
        (string Member, AccessDecision Decision, string Action)[] tries =
        [
            ("destinationArn", OnBucket("s3:GetBucketLocation", bucket.Arn), "s3:GetBucketLocation"),
            ("destinationArn", OnBucket("s3:PutObject", $"{bucket.Arn}{prefix}/AWSLogs/{account}/GuardDuty/{call.Region}/2026/01/01/findings.jsonl.gz"), "s3:PutObject"),
            ("kmsKeyArn", cloud.DecideOnKey(cloud.ServiceRequest(Service, "kms:GenerateDataKey", key.Arn, key.Account, detector, account), key), "kms:GenerateDataKey"),
        ];
        foreach (var (member, decision, action) in tries)
        {
            if (!decision.Allowed)
            {
                return call.Wrong(member, $"a policy that lets {Service} use {action} for {detector}", decision.Reason, "Correct the policy, and let the destination depend on it.");
            }
        }

        return null;

        AccessDecision OnBucket(string action, string resource) =>
            cloud.DecideOnBucket(cloud.ServiceRequest(Service, action, resource, bucket.Account, detector, account), bucket.Id);
    }
}
