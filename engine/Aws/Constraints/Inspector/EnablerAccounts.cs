namespace SecurityPlatform.Engine.Aws.Constraints.Inspector;

/// <summary>One call enables either the administrator or members.</summary>
sealed class EnablerAccounts() : CloudConstraint(
    "inspector-enabler-accounts", "AccessDeniedException", "Amazon Inspector API Reference: Enable", AwsTypes.InspectorEnabler)
{
    public override Violation? Check(CloudCall call)
    {
        var accounts = call.Inputs.Texts("accountIds").ToArray();
        return accounts.Length > 1 && accounts.Contains(call.Account)
            ? call.Wrong("accountIds", $"account {call.Account} or members", "both", "Make two enablers.")
            : null;
    }
}
