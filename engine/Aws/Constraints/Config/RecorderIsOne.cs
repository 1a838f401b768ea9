namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>An account has one recorder in a region.</summary>
sealed class RecorderIsOne() : CloudConstraint(
    "config-recorder-one", "MaxNumberOfConfigurationRecordersExceededException", "AWS Config API Reference: PutConfigurationRecorder",
    AwsTypes.ConfigRecorder)
{
    public override Violation? Check(CloudCall call)
    {
        var (account, region, id) = (call.Account, call.Region, call.Made.Id);
        return call.Cloud.Resources(AwsTypes.ConfigRecorder).FirstOrDefault(r => r.Account == account && r.Region == region && r.Id != id) is { } other
            ? call.Wrong("name", $"{other.Id}, the recorder of account {account} in {region}", id, "Import the recorder that exists, or delete it first.")
            : null;
    }
}
