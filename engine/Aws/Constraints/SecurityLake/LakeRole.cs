using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.SecurityLake;

/// <summary>Security Lake manages its tables with a role that exists.</summary>
sealed class LakeRole() : CloudConstraint(
    "securitylake-role", "BadRequestException", "Amazon Security Lake API Reference: CreateDataLake", AwsTypes.DataLake)
{
    public override Violation? Check(CloudCall call)
    {
        var arn = call.Made.Text("metaStoreManagerRoleArn");
        return call.Cloud.Role(arn) is { } role
            ? call.Cloud.MayAssume(role, "lambda.amazonaws.com", call.Made.Arn("lambda", "function:AmazonSecurityLake*"), call.Account) is { Allowed: false } assume
                ? call.Wrong("metaStoreManagerRoleArn", "a role that lambda.amazonaws.com may assume", assume.Reason, "Correct the role's trust policy.")
                : null
            : call.Wrong("metaStoreManagerRoleArn", "the ARN of an existing role", arn, "Create the role first.");
    }
}
