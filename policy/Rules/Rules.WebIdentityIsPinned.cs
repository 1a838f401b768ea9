namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>GitHub issues tokens to everybody.</summary>
    public static PolicyRule WebIdentityIsPinned => field ??= new()
    {
        Id = "web-identity-is-pinned",
        Title = "A role for web identities names who may take it",
        Severity = Severity.Critical,
        Controls = ["PCI DSS 7.2.5", "NIST AC-3", "NIST IA-9"],
        Why = "A trust in an OpenID Connect provider without a condition on the subject lets every repository of the provider take the "
            + "role.",
        Fix = "Add StringEquals or StringLike on the provider's :sub with the repository and the environment in it.",
        Check = (organization, _) => organization.OfType(AwsTypes.Role).Select(role => role["assumeRolePolicy"])
            .Where(place => IsAboutWebIdentity(organization, place) != false)
            .Select(place => CheckStatements(organization, place, TrustsEveryToken, "a condition on the token's subject")),
    };

    static bool? IsAboutWebIdentity(PlannedOrganization organization, Setting place) => place.IsUnknown ? null
        : PolicyDocuments.Of(organization).At(place)?.Statements.Any(IsWebIdentity) == true;

    static bool IsWebIdentity(PolicyStatement statement) => statement.Allows && statement.CoversAction("sts:AssumeRoleWithWebIdentity")
        && statement.Principals.Any(principal => principal.Kind == "Federated" && principal.Name.Contains(":oidc-provider/", StringComparison.Ordinal));

    static bool TrustsEveryToken(PolicyStatement statement) => IsWebIdentity(statement) && !statement.Conditions.Any(NamesSubject);

    /// <summary>The owner of the repository has to be spelled out: repo:* and repo:exam* name nobody.</summary>
    static bool NamesSubject(PolicyCondition condition) => condition.IsPositive
        && condition.Key.EndsWith(":sub", StringComparison.OrdinalIgnoreCase)
        && condition.Values.All(value => value.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && !value[..slash].Contains('*', StringComparison.Ordinal));
}
