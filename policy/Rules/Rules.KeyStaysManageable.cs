namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A lock whose maker is locked out stays closed.</summary>
    public static PolicyRule KeyStaysManageable => field ??= new()
    {
        Id = "key-stays-manageable",
        Title = "Somebody in the account may change the policy of every key",
        Severity = Severity.High,
        Controls = ["FSBP KMS.3", "NIST SC-12", "NIST CP-9"],
        Why = "A key policy is the only way to a key. When it lets nobody change it, a role that is renamed takes the key and all it "
            + "encrypted with it.",
        Fix = "Allow the account's root, or a named role, kms:PutKeyPolicy in the key's policy.",
        Check = (organization, _) => organization.OfType(AwsTypes.Key).Select(key => key["policy"])
            .Concat(organization.OfType(AwsTypes.KeyPolicy).Select(policy => policy["policy"]))
            .Select(place => CheckManageable(organization, place)),
    };

    static Finding CheckManageable(PlannedOrganization organization, Setting place)
    {
        var document = PolicyDocuments.Of(organization).At(place);
        bool? held = place.IsUnknown ? null : place.IsSet == false || document?.Statements.Any(IsManager) == true;
        return place.Must(held, "a principal that may change it") is { Verdict: Verdict.Fail }
            ? Finding.About(place.Resource, place.Path, false, "a principal that may change it", "none")
            : place.Must(held, "a principal that may change it");
    }

    static bool IsManager(PolicyStatement statement) =>
        statement.Allows && statement.CoversAction("kms:PutKeyPolicy") && statement.Principals.Any(principal => principal.Kind == "AWS");
}
