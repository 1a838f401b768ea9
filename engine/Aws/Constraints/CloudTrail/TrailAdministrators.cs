namespace SecurityPlatform.Engine.Aws.Constraints.CloudTrail;

/// <summary>CloudTrail is delegated by the management account to at most three member accounts.</summary>
sealed class TrailAdministrators() : CloudConstraint(
    "cloudtrail-administrators", "DelegatedAdminAccountLimitExceededException", "CloudTrail User Guide: Organization delegated administrator", AwsTypes.TrailAdministrator)
{
    public override Violation? Check(CloudCall call)
    {
        var id = call.Made.Id;
        var others = call.Cloud.Resources(AwsTypes.TrailAdministrator).Count(a => a.Id != id);
        return others < 3 ? null : call.Wrong("accountId", "at most 3 delegated administrators", $"{others + 1}", "Remove one first.");
    }
}
