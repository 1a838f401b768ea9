using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>CloudTrail tries the role that it writes its log group with.</summary>
sealed class TrailLogRole() : CloudConstraint(
    "cloudtrail-log-role", "InvalidCloudWatchLogsRoleArnException", "CloudTrail User Guide: Role policy document for CloudTrail to use CloudWatch Logs", AwsTypes.Trail)
{
    public override Violation? Check(CloudCall call)
    {
        const string member = "cloudWatchLogsRoleArn";
        if (call.Inputs.Text(member) is not { Length: > 0 } arn)
        {
            return null;
        }

        if (call.Cloud.Role(arn) is not { } role)
        {
            return call.Wrong(member, "the ARN of an existing role", arn, "Create the role first.");
        }

        var assume = call.Cloud.MayAssume(role, TrailDelivery.Service, call.Made.Id, call.Account);
        if (!assume.Allowed)
        {
            return call.Wrong(member, $"a role that {TrailDelivery.Service} may assume", assume.Reason, "Correct the role's trust policy.");
        }

        var group = (call.Inputs.Text("cloudWatchLogsGroupArn") ?? "").Replace(":*", "", StringComparison.Ordinal);
        var stream = $"{group}:log-stream:{call.Account}_CloudTrail_{call.Region}";
        foreach (var action in (string[])["logs:CreateLogStream", "logs:PutLogEvents"])
        {
            var decision = Authorization.Decide(
                call.Cloud.RoleRequest(role.Arn, action, stream, role.Account), new() { Identity = call.Cloud.RolePolicies(role) });
            if (!decision.Allowed)
            {
                return call.Wrong(member, $"a role that may use {action} on {stream}", decision.Reason, "Add the permission, and let the trail depend on it.");
            }
        }

        return null;
    }
}
