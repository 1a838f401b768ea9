using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Organization;

/// <summary>What an <see cref="OrganizationAccess"/> needs to be told.</summary>
public sealed record OrganizationAccessArgs
{
    /// <summary>The id of the organization that is there already, to be adopted.</summary>
    /// <value>The default is none: the first deployment creates an organization.</value>
    public OrganizationId? Existing { get; init; }

    /// <summary>The account that administers the security services for the organization.</summary>
    public required AccountId SecurityAccount { get; init; }

    /// <summary>The service principals that may act across the organization.</summary>
    public required IReadOnlyList<string> TrustedServices { get; init; }

    /// <summary>All policy types that are to be enabled; any other one is disabled.</summary>
    /// <value>The default is none named: what is enabled stays as it is.</value>
    public IReadOnlyList<string> PolicyTypes { get; init; } = [];

    internal void Validate(string name) => new Problems(name)
        .Unless(TrustedServices.Contains(Components.Organization.TrustedServices.CloudTrail), nameof(TrustedServices),
            Components.Organization.TrustedServices.CloudTrail, string.Join(", ", TrustedServices), "An organization trail needs it.")
        .Unless(TrustedServices.Distinct().Count() == TrustedServices.Count, nameof(TrustedServices),
            "each service once", string.Join(", ", TrustedServices), "Take the second one out.")
        .ThrowIfAny();
}
