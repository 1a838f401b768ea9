namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The key that ends in a repository was made by somebody.</summary>
    public static PolicyRule NoAccessKeys => field ??= new()
    {
        Id = "no-access-keys",
        Title = "No long-lived access keys are made",
        Severity = Severity.High,
        Controls = ["FSBP IAM.3", "PCI DSS 8.6.3", "NIST IA-5"],
        Why = "An access key is valid until somebody remembers it, works from everywhere and stands in the state file of the stack that "
            + "made it.",
        Fix = "Remove it: let people sign in through the identity provider and workloads assume roles.",
        Check = (organization, _) => organization.OfType(AwsTypes.AccessKey)
            .Select(key => key["status"].Must(key["status"].Is("Inactive"), "Inactive")),
    };
}
