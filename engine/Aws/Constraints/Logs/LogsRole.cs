using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>The role that CloudWatch Logs writes to a stream with.</summary>
static class LogsRole
{
    /// <summary>What keeps CloudWatch Logs from writing to <paramref name="target"/> as the role, or null.</summary>
    public static Violation? Violation(CloudCall call, string member, string? arn, string[] actions, CloudResource target, string sourceArn)
    {
        if (arn is null || call.Cloud.Role(arn) is not { } role)
        {
            return call.Wrong(member, "the ARN of an existing role", arn ?? "nothing", "Create a role that CloudWatch Logs may assume first.");
        }

        var regional = call.Cloud.MayAssume(role, $"logs.{call.Region}.amazonaws.com", sourceArn, call.Account);
        var assume = regional.Allowed ? regional : call.Cloud.MayAssume(role, "logs.amazonaws.com", sourceArn, call.Account);
        if (!assume.Allowed)
        {
            return call.Wrong(member, "a role that logs.amazonaws.com may assume", assume.Reason, "Correct the role's trust policy.");
        }

        foreach (var action in actions)
        {
            var decision = Authorization.Decide(
                call.Cloud.RoleRequest(role.Arn, action, target.Arn, target.Account), new() { Identity = call.Cloud.RolePolicies(role) });
            if (!decision.Allowed)
            {
                return call.Wrong(member, $"a role that may use {action} on {target.Arn}", decision.Reason, "Add the permission in a RolePolicy, and depend on it.");
            }
        }

        return null;
    }
}
