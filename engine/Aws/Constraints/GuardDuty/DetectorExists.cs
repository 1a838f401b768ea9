namespace SecurityPlatform.Engine.Aws.Constraints.GuardDuty;

/// <summary>An account has one detector in a region; delegation may have made it already.</summary>
sealed class DetectorExists() : CloudConstraint(
    "guardduty-detector-exists", "BadRequestException", "GuardDuty API Reference: CreateDetector", AwsTypes.Detector)
{
    public override Violation? Check(CloudCall call)
    {
        if (!call.IsCreation)
        {
            return null;
        }

        var (account, region) = (call.Account, call.Region);
        var other = call.Cloud.Resources(AwsTypes.Detector).FirstOrDefault(d => d.Account == account && d.Region == region);
        return other is not null
                ? call.Wrong("region", $"no detector in {region} of account {account} yet", other.Id, "Import the detector that exists.")
            : call.Cloud.Find(AwsTypes.DetectorAdministrator, account, region: region) is not null
                ? call.Wrong("region", $"no detector in {region} of account {account} yet", "the one that the delegation made", "Create the detector before the account becomes administrator, or import it.")
            : null;
    }
}
