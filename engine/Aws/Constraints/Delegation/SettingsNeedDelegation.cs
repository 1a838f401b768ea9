namespace SecurityPlatform.Engine.Aws.Constraints.Delegation;

/// <summary>Settings of the organization are the delegated administrator's, in each region after the delegation there.</summary>
sealed class SettingsNeedDelegation(string service, string title, string code, string source, string administrator, params string[] types)
    : CloudConstraint($"{service}-organization-delegation", code, source, types)
{
    public override Violation? Check(CloudCall call) =>
        call.Cloud.Find(administrator, call.Account, region: call.Region) is not null ? null : call.Wrong(
            "provider", $"account {call.Account} as delegated administrator of {title} in {call.Region}", "none",
            "Delegate in the master stack for this region first.");
}
