namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Half of a service's actions change it.</summary>
    public static PolicyRule NoServiceWildcard => field ??= new()
    {
        Id = "no-service-wildcard",
        Title = "No policy of a principal allows every action of a service on everything",
        Severity = Severity.Medium,
        Controls = ["FSBP IAM.21", "PCI DSS 7.2.2", "NIST AC-6"],
        Why = "A star after the service grants what AWS adds to it next year, deletion and sharing among it.",
        Fix = "List the actions that are needed, or name the resources.",
        Check = (organization, _) => PolicyPlaces.OfPrincipals(organization)
            .Select(place => CheckStatements(organization, place, AllowsWholeService, "actions by name")),
    };

    static bool AllowsWholeService(PolicyStatement statement) =>
        statement.Allows && !statement.ExceptActions && statement.Conditions.Count == 0
        && statement.Actions.Any(action => action.EndsWith(":*", StringComparison.Ordinal))
        && IsEverything(statement.Resources, statement.ExceptResources, "arn:*");
}
