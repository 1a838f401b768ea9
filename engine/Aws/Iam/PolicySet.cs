using System.Collections.Immutable;

namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>All policies that decide about a request.</summary>
sealed record PolicySet
{
    /// <summary>The policy of the resource; null where it has none.</summary>
    public PolicyDocument? Resource { get; init; }

    /// <summary>The policies of the requesting identity.</summary>
    public ImmutableArray<PolicyDocument> Identity { get; init; } = [];

    /// <summary>The service control policies on the way from the root to the requester's account: each level must allow. Default: none apply.</summary>
    public ImmutableArray<ImmutableArray<PolicyDocument>> ServiceControl { get; init; } = [];

    /// <summary>
    /// Whether nothing is allowed that the resource policy does not allow, to the identities of its own account either:
    /// true for KMS keys and role trust.
    /// </summary>
    public bool ResourceGoverns { get; init; }
}
