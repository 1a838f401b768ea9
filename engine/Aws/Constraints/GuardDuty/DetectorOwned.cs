namespace SecurityPlatform.Engine.Aws.Constraints.GuardDuty;

/// <summary>What is said of a detector is said to the account and region that has it.</summary>
sealed class DetectorOwned() : CloudConstraint(
    "guardduty-detector-owned", "BadRequestException", "GuardDuty API Reference: UpdateDetector",
    AwsTypes.DetectorFeature, AwsTypes.DetectorOrganization, AwsTypes.DetectorOrganizationFeature, AwsTypes.DetectorMember, AwsTypes.DetectorPublishing)
{
    public override Violation? Check(CloudCall call)
    {
        var detector = call.Made.Text("detectorId");
        return call.Cloud.Find(AwsTypes.Detector, detector, call.Account, call.Region) is not null ? null : call.Wrong(
            "detectorId", $"a detector of account {call.Account} in {call.Region}", detector, "Create the detector first, and use the same Region.");
    }
}
