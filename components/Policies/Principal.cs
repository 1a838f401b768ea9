namespace SecurityPlatform.Components.Policies;

/// <summary>Who a <see cref="Statement"/> of a resource policy is about.</summary>
/// <remarks>Element reference: IAM user guide, "AWS JSON policy elements: Principal".</remarks>
public sealed record Principal
{
    Principal(string? kind, IReadOnlyList<string> ids) => (Kind, Ids) = (kind, ids);

    /// <summary>Everybody. A statement about everybody must give its <see cref="Statement.WildcardReason"/>.</summary>
    public static Principal Anyone { get; } = new(null, ["*"]);

    /// <summary>The key of the JSON element: <c>AWS</c>, <c>Service</c> or <c>Federated</c>; none for <see cref="Anyone"/>.</summary>
    public string? Kind { get; }

    /// <summary>ARNs or service names.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>AWS services, by their principal names such as <c>cloudtrail.amazonaws.com</c>.</summary>
    public static Principal Service(params IReadOnlyList<string> names) => new("Service", names);

    /// <summary>Accounts, roles or users, by their ARNs.</summary>
    public static Principal Aws(params IReadOnlyList<string> arns) => new("AWS", arns);

    /// <summary>Whoever an identity provider vouches for, by the provider's ARN.</summary>
    public static Principal Federated(params IReadOnlyList<string> arns) => new("Federated", arns);
}
