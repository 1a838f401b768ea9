using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.GuardDuty;

/// <summary>A plan protects a bucket of its own account and region, and only one plan does.</summary>
sealed class PlanBucket() : CloudConstraint(
    "guardduty-plan-bucket", "BadRequestException", "GuardDuty API Reference: CreateMalwareProtectionPlan", AwsTypes.MalwarePlan)
{
    public override Violation? Check(CloudCall call)
    {
        const string member = "protectedResource.s3Bucket.bucketName";
        var name = BucketOf(call.Inputs);
        var id = call.Made.Id;
        return call.Cloud.Bucket(name) is { } bucket && (bucket.Account != call.Account || bucket.Region != call.Region)
                ? call.Wrong(member, $"a bucket of account {call.Account} in {call.Region}", $"{name} of account {bucket.Account} in {bucket.Region}", "Declare the plan beside the bucket.")
            : call.Cloud.Resources(AwsTypes.MalwarePlan).Any(p => p.Id != id && BucketOf(p.Inputs) == name)
                ? call.Wrong(member, "a bucket that no plan protects", name, "Keep one plan.")
            : null;
    }

    static string BucketOf(PropertyMap inputs) => inputs.Object("protectedResource")?.Object("s3Bucket")?.Text("bucketName") ?? "";
}
