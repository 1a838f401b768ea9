namespace SecurityPlatform.Engine.Aws.Constraints.GuardDuty;

/// <summary>GuardDuty has one delegated administrator, the same in every region.</summary>
sealed class AdministratorIsOne() : CloudConstraint(
    "guardduty-administrator-one", "BadRequestException", "GuardDuty User Guide: Managing GuardDuty accounts with AWS Organizations", AwsTypes.DetectorAdministrator)
{
    public override Violation? Check(CloudCall call)
    {
        var id = call.Made.Id;
        var other = call.Cloud.Resources(AwsTypes.DetectorAdministrator).FirstOrDefault(a => a.Id != id);
        return other is null ? null : call.Wrong("adminAccountId", $"{other.Id}, the administrator in {other.Region}", id, "Delegate to one account in all regions.");
    }
}
