namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>A conformance pack needs a recorder.</summary>
sealed class PackRecorder() : CloudConstraint(
    "config-pack-recorder", "NoAvailableConfigurationRecorderException", "AWS Config API Reference: PutConformancePack", AwsTypes.ConformancePack)
{
    public override Violation? Check(CloudCall call)
    {
        var (account, region) = (call.Account, call.Region);
        return call.Cloud.Resources(AwsTypes.ConfigRecorderStatus).Any(s => s.Account == account && s.Region == region && s.Inputs.Flag("isEnabled") is true)
            ? null
            : call.Wrong("name", $"a recorder that runs in {region} of account {account}", "none", "Start the recorder first, and depend on it.");
    }
}
