using System.Collections.Immutable;

namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>One statement of a policy. A default array is an element that the statement does not have.</summary>
sealed record PolicyStatement
{
    /// <summary>Its own name, or its position.</summary>
    public required string Sid { get; init; }

    /// <summary>Allow; else Deny.</summary>
    public required bool Allows { get; init; }

    public PrincipalSet? Principal { get; init; }

    public PrincipalSet? NotPrincipal { get; init; }

    public ImmutableArray<string> Actions { get; init; }

    public ImmutableArray<string> NotActions { get; init; }

    public ImmutableArray<string> Resources { get; init; }

    public ImmutableArray<string> NotResources { get; init; }

    public ImmutableArray<PolicyCondition> Conditions { get; init; } = [];
}
