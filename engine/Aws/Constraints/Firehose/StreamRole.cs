using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Firehose;

/// <summary>Firehose tries to assume the role that it delivers with.</summary>
sealed class StreamRole() : CloudConstraint(
    "firehose-role", "InvalidArgumentException", "Firehose Developer Guide: Grant Firehose access to an Amazon S3 destination", AwsTypes.Firehose)
{
    public override Violation? Check(CloudCall call)
    {
        const string member = "extendedS3Configuration.roleArn";
        if (call.Inputs.Object("extendedS3Configuration")?.Text("roleArn") is not { } arn)
        {
            return null;
        }

        if (call.Cloud.Role(arn) is not { } role || role.Account != call.Account)
        {
            return call.Wrong(member, $"the ARN of an existing role of account {call.Account}", arn, "Create the role first.");
        }

        var decision = call.Cloud.MayAssume(role, "firehose.amazonaws.com", call.Made.Id, call.Account);
        return decision.Allowed ? null : call.Wrong(member, "a role that firehose.amazonaws.com may assume", decision.Reason, "Correct the role's trust policy.");
    }
}
