namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>What is started must exist.</summary>
sealed class StatusRecorder() : CloudConstraint(
    "config-status-recorder", "NoSuchConfigurationRecorderException", "AWS Config API Reference: StartConfigurationRecorder",
    AwsTypes.ConfigRecorderStatus)
{
    public override Violation? Check(CloudCall call) =>
        call.Cloud.Find(AwsTypes.ConfigRecorder, call.Made.Id, call.Account, call.Region) is not null ? null : call.Wrong(
            "name", $"a recorder in {call.Region} of account {call.Account}", call.Made.Id, "Create the recorder first, under the same name.");
}
