using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Delegation;

/// <summary>What concerns the whole organization is for the management account and for who is registered with Organizations.</summary>
sealed class SettingsNeedRegistration(string id, string code, string source, string principal, Func<CloudCall, bool> concerns, params string[] types)
    : CloudConstraint(id, code, source, types)
{
    public override Violation? Check(CloudCall call) =>
        !concerns(call) || call.Cloud.IsManagement(call.Account) || call.Cloud.Find(AwsTypes.DelegatedAdministrator, $"{call.Account}/{principal}") is not null
            ? null
            : call.Wrong("provider", $"account {call.Account} as delegated administrator for {principal}", "none",
                "Create an Organizations.DelegatedAdministrator in the master stack first.");
}
