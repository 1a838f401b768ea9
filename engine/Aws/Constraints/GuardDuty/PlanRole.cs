using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.GuardDuty;

/// <summary>GuardDuty scans with a role that it may take.</summary>
sealed class PlanRole() : CloudConstraint(
    "guardduty-plan-role", "BadRequestException", "GuardDuty User Guide: Malware Protection for S3, Create or update IAM role policy",
    AwsTypes.MalwarePlan)
{
    public override Violation? Check(CloudCall call)
    {
        const string service = "malware-protection-plan.guardduty.amazonaws.com";
        var arn = call.Made.Text("role");
        if (call.Cloud.Role(arn) is not { } role)
        {
            return call.Wrong("role", "the ARN of an existing role", arn, "Create the role first.");
        }

        var assume = call.Cloud.MayAssume(role, service, call.Made.Arn("guardduty", "malware-protection-plan/*"), call.Account);
        if (!assume.Allowed)
        {
            return call.Wrong("role", $"a role that {service} may assume", assume.Reason, "Correct the role's trust policy.");
        }

        var bucket = call.Inputs.Object("protectedResource")?.Object("s3Bucket")?.Text("bucketName") ?? "";
        foreach (var (action, resource) in ((string, string)[])
            [("s3:ListBucket", $"arn:{call.Made.Partition}:s3:::{bucket}"), ("s3:GetObject", $"arn:{call.Made.Partition}:s3:::{bucket}/object")])
        {
            var decision = Authorization.Decide(call.Cloud.RoleRequest(role.Arn, action, resource, role.Account), new() { Identity = call.Cloud.RolePolicies(role) });
            if (!decision.Allowed)
            {
                return call.Wrong("role", $"a role that may use {action} on {resource}", decision.Reason, "Add the permission, and let the plan depend on it.");
            }
        }

        return null;
    }
}
