namespace SecurityPlatform.Engine.Aws.Constraints.GuardDuty;

/// <summary>Members are enrolled ALL, only NEW, or NONE.</summary>
sealed class AutoEnable() : InputConstraint(
    "guardduty-auto-enable", "BadRequestException", "GuardDuty API Reference: UpdateOrganizationConfiguration",
    AwsTypes.DetectorOrganization, AwsTypes.DetectorOrganizationFeature)
{
    public override Violation? Check(Subject subject)
    {
        var member = subject.Type == AwsTypes.DetectorOrganization ? "autoEnableOrganizationMembers" : "autoEnable";
        var value = subject.Inputs.Text(member);
        return value is null or "ALL" or "NEW" or "NONE" ? null : subject.Wrong(member, "ALL, NEW or NONE", value, "Set ALL.");
    }
}
