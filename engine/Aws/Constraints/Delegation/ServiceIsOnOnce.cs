namespace SecurityPlatform.Engine.Aws.Constraints.Delegation;

/// <summary>A service is switched on once in an account and region; delegation may have done it already.</summary>
sealed class ServiceIsOnOnce(string service, string title, string code, string source, string type, string administrator)
    : CloudConstraint($"{service}-exists", code, source, type)
{
    public override Violation? Check(CloudCall call)
    {
        var (account, region) = (call.Account, call.Region);
        return !call.IsCreation ? null
            : call.Cloud.Resources(call.Type).Any(r => r.Account == account && r.Region == region)
                ? call.Wrong("region", $"no {title} in {region} of account {account} yet", "one", "Import the one that exists.")
            : call.Cloud.Find(administrator, account, region: region) is not null
                ? call.Wrong("region", $"no {title} in {region} of account {account} yet", "the one that the delegation made",
                    "Create it before the account becomes administrator, or import it.")
            : null;
    }
}
