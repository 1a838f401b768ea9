namespace SecurityPlatform.Engine.Aws.Constraints.Inspector;

/// <summary>Only associated members can be enabled.</summary>
sealed class EnablerMembers() : CloudConstraint(
    "inspector-enabler-members", "AccessDeniedException", "Amazon Inspector API Reference: Enable", AwsTypes.InspectorEnabler)
{
    public override Violation? Check(CloudCall call)
    {
        var (cloud, own, region) = (call.Cloud, call.Account, call.Region);
        var stranger = call.Inputs.Texts("accountIds").FirstOrDefault(a => a != own && cloud.Find(AwsTypes.InspectorMember, a, own, region) is null);
        return stranger is null ? null : call.Wrong("accountIds", "associated members", stranger, "Create a MemberAssociation first, and depend on it.");
    }
}
