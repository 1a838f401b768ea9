using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>An aggregator of the organization acts with a role that AWS Config may take.</summary>
sealed class AggregatorRole() : CloudConstraint(
    "config-aggregator-role", "InvalidRoleException", "AWS Config API Reference: OrganizationAggregationSource", AwsTypes.ConfigAggregator)
{
    public override Violation? Check(CloudCall call)
    {
        const string member = "organizationAggregationSource.roleArn";
        if (call.Inputs.Object("organizationAggregationSource")?.Text("roleArn") is not { } arn)
        {
            return null;
        }

        if (call.Cloud.Role(arn) is not { } role)
        {
            return call.Wrong(member, "the ARN of an existing role", arn, "Create the role first.");
        }

        var assume = call.Cloud.MayAssume(role, "config.amazonaws.com", call.Made.Arn("config", "config-aggregator/*"), call.Account);
        return assume.Allowed ? null : call.Wrong(member, "a role that config.amazonaws.com may assume", assume.Reason, "Correct the role's trust policy.");
    }
}
