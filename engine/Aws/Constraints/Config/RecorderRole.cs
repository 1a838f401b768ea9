using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>A recorder acts with a role that AWS Config may take.</summary>
sealed class RecorderRole() : CloudConstraint(
    "config-recorder-role", "InvalidRoleException", "AWS Config API Reference: PutConfigurationRecorder", AwsTypes.ConfigRecorder)
{
    public override Violation? Check(CloudCall call)
    {
        var arn = call.Made.Text("roleArn");
        if (call.Cloud.Find(AwsTypes.ServiceLinkedRole, arn) is not null)
        {
            return null;
        }

        if (call.Cloud.Role(arn) is not { } role)
        {
            return call.Wrong("roleArn", "the ARN of an existing role", arn, "Create the service-linked role config.amazonaws.com first, and depend on it.");
        }

        var assume = call.Cloud.MayAssume(role, "config.amazonaws.com", call.Made.Arn("config", "configuration-recorder"), call.Account);
        return assume.Allowed ? null : call.Wrong("roleArn", "a role that config.amazonaws.com may assume", assume.Reason, "Correct the role's trust policy.");
    }
}
