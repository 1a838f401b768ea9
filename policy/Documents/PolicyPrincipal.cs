namespace SecurityPlatform.Policy;

/// <summary>Who a statement is about.</summary>
/// <param name="Kind"><c>AWS</c>, <c>Service</c>, <c>Federated</c> or <c>CanonicalUser</c>; <c>*</c> for the lone star.</param>
/// <param name="Name">The ARN, account id, service or <c>*</c>.</param>
public sealed record PolicyPrincipal(string Kind, string Name)
{
    /// <summary>Whether it means every principal of every account.</summary>
    public bool IsEverybody => Name == "*" && Kind is ("*" or "AWS");
}
