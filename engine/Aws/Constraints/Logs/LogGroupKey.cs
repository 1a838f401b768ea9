using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>CloudWatch Logs must be allowed to use a log group's key, which is in the group's region.</summary>
sealed class LogGroupKey() : CloudConstraint(
    "logs-group-key", "InvalidParameterException", "CloudWatch Logs User Guide: Encrypt log data using AWS KMS", AwsTypes.LogGroup)
{
    public override Violation? Check(CloudCall call)
    {
        if (call.Inputs.Text("kmsKeyId") is not { Length: > 0 } reference)
        {
            return null;
        }

        if (call.Cloud.Key(reference, call.Account, call.Region) is not { } key || key.Region != call.Region)
        {
            return call.Wrong("kmsKeyId", $"the ARN of an existing key in {call.Region}", reference, "Create the key first, in the log group's region.");
        }

        var service = $"logs.{call.Region}.amazonaws.com";
        var group = call.Made.Arn("logs", $"log-group:{call.Made.Id}");
        foreach (var action in (string[])["kms:GenerateDataKey", "kms:Decrypt"])
        {
            var request = call.Cloud.ServiceRequest(service, action, key.Arn, key.Account, group, call.Account)
                .With("kms:EncryptionContext:aws:logs:arn", group);
            var decision = call.Cloud.DecideOnKey(request, key);
            if (!decision.Allowed)
            {
                return call.Wrong("kmsKeyId", $"a key policy that lets {service} use {action} for {group}", decision.Reason, $"Correct the policy of {key.Arn}.");
            }
        }

        return null;
    }
}
