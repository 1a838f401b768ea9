namespace SecurityPlatform.Engine.Aws.Constraints.Delegation;

/// <summary>A service takes settings only where it is switched on.</summary>
sealed class ServiceIsOn(string service, string title, string code, string source, string needed, params string[] types)
    : CloudConstraint($"{service}-on", code, source, types)
{
    public override Violation? Check(CloudCall call)
    {
        var (account, region) = (call.Account, call.Region);
        return call.Cloud.Resources(needed).Any(r => r.Account == account && r.Region == region) ? null : call.Wrong(
            "region", $"{title} switched on in {region} of account {account}", "nothing", "Switch it on first, and depend on it.");
    }
}
