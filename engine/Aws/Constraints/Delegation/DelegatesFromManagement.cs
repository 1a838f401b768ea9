using SecurityPlatform.Engine.Aws.Facts;

namespace SecurityPlatform.Engine.Aws.Constraints.Delegation;

/// <summary>A service is handed over by the management account.</summary>
sealed class DelegatesFromManagement(string service, string code, string source, string type) : CloudConstraint($"{service}-administrator-caller", code, source, type)
{
    public override Violation? Check(CloudCall call) => call.Cloud.IsManagement(call.Account) ? null : call.Wrong(
        "provider", $"management account {call.Cloud.Organization.ManagementAccountId}", $"account {call.Account}", "Declare it in the master stack.");
}
