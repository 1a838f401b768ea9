namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The service works for everybody; the grant must not.</summary>
    public static PolicyRule ServiceGrantsArePinned => field ??= new()
    {
        Id = "service-grants-are-pinned",
        Title = "A service may use a resource only on behalf of a named account, organization or resource",
        Severity = Severity.High,
        Controls = ["FSBP SNS.4", "PCI DSS 7.2.1", "NIST AC-4", "NIST AC-6"],
        Why = "A grant to a service alone is a grant to every customer of it: with the name of the bucket anybody can make the service "
            + "write there (the confused deputy).",
        Fix = "Add a condition on aws:SourceArn, aws:SourceAccount or aws:SourceOrgID to the statement.",
        Check = (organization, _) => PolicyPlaces.OfResources(organization)
            .Where(place => place.Resource.Type != AwsTypes.Role)
            .Select(place => CheckStatements(organization, place, IsUnpinned, "every service to be pinned")),
    };

    /// <summary>A service that runs in the account, such as the logs of a region on a key, may also be pinned by what it encrypts.</summary>
    static bool IsUnpinned(PolicyStatement statement) =>
        statement.Allows && statement.Principals.Any(principal => principal.Kind == "Service")
        && !OnlyDecrypts(statement)
        && !statement.Conditions.Any(condition => IsFence(condition) || IsEncryptionContext(condition));

    /// <summary>CloudTrail opens the key of a bucket without naming a trail; who can make it do so gets nothing to read.</summary>
    static bool OnlyDecrypts(PolicyStatement statement) => !statement.ExceptActions && statement.Actions.All(action => action is "kms:Decrypt");

    static bool IsEncryptionContext(PolicyCondition condition) =>
        condition.Key.StartsWith("kms:EncryptionContext:", StringComparison.OrdinalIgnoreCase) && condition.IsPositive
        && condition.Values.All(value => value.Trim('*', '?').Length > 0);
}
