namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Who may pass a role has it.</summary>
    public static PolicyRule NoPassingOfEveryRole => field ??= new()
    {
        Id = "no-passing-of-every-role",
        Title = "No policy of a principal hands every role to every service",
        Severity = Severity.High,
        Controls = ["PCI DSS 7.2.2", "NIST AC-6", "NIST AC-6(1)"],
        Why = "iam:PassRole on * turns the right to start a function or an instance into the rights of the strongest role of the account.",
        Fix = "Name the roles in Resource, and the service in a condition on iam:PassedToService.",
        Check = (organization, _) => PolicyPlaces.OfPrincipals(organization)
            .Select(place => CheckStatements(organization, place, PassesEveryRole, "named roles")),
    };

    static bool PassesEveryRole(PolicyStatement statement) =>
        statement.Allows && statement.CoversAction("iam:PassRole") && statement.CoversResource("arn:aws:iam::000000000000:role/any")
        && statement.Condition("iam:PassedToService") is null;
}
