namespace SecurityPlatform.Engine.Aws.Constraints.GuardDuty;

/// <summary>Where every account is enrolled, a member has a detector that only the administrator changes.</summary>
sealed class MemberDetector() : CloudConstraint(
    "guardduty-member-detector", "BadRequestException", "GuardDuty User Guide: Understanding the relationship between administrator and member accounts",
    AwsTypes.Detector, AwsTypes.DetectorFeature)
{
    public override Violation? Check(CloudCall call)
    {
        var (account, region) = (call.Account, call.Region);
        return call.IsCreation && call.Cloud.Resources(AwsTypes.DetectorOrganization).Any(
            o => o.Account != account && o.Region == region && o.Inputs.Text("autoEnableOrganizationMembers") == "ALL")
                ? call.Wrong("provider", "an account that GuardDuty does not enrol", account, "Leave the detectors of members to the organization configuration.")
                : null;
    }
}
