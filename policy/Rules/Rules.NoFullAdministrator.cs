namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A role that may do everything may also stop the platform.</summary>
    public static PolicyRule NoFullAdministrator => field ??= new()
    {
        Id = "no-full-administrator",
        Title = "No policy allows every action on every resource",
        Severity = Severity.Critical,
        Controls = ["CIS 1.16", "FSBP IAM.1", "PCI DSS 7.2.2", "NIST AC-6"],
        Why = "Whoever takes over one such role owns the account: logs, keys and detectors included.",
        Fix = "List the actions that are needed, or attach AWS's AdministratorAccess where everybody can see it.",
        Check = (organization, _) => PolicyPlaces.OfPrincipals(organization)
            .Select(place => CheckStatements(organization, place, IsFullAdministrator, "no statement that allows everything")),
    };

    static bool IsFullAdministrator(PolicyStatement statement) =>
        statement.Allows && statement.Conditions.Count == 0
        && IsEverything(statement.Actions, statement.ExceptActions, "*:*")
        && IsEverything(statement.Resources, statement.ExceptResources, "arn:*");

    /// <summary>NotAction and NotResource with a short list are everything but that list.</summary>
    static bool IsEverything(IReadOnlyList<string> patterns, bool except, string spelled) =>
        except || patterns.Any(pattern => pattern == "*" || pattern == spelled);

    static Finding CheckStatements(PlannedOrganization organization, Setting place, Func<PolicyStatement, bool> isGuilty, string expected)
    {
        var document = PolicyDocuments.Of(organization).At(place);
        var guilty = document?.Statements.FirstOrDefault(isGuilty);

        // Text that is no document is refused by AWS before anybody gets a right by it.
        bool? holds = place.IsUnknown ? null : guilty is null;
        return Finding.About(place.Resource, place.Path, holds, expected, guilty?.Label ?? "");
    }
}
