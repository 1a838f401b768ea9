using Pulumi.Rpc;

namespace SecurityPlatform.Policy;

/// <summary>What an operator set about one rule.</summary>
public sealed record RuleConfig
{
    /// <summary>The level; null for the level of all rules, or the rule's own.</summary>
    public EnforcementLevel? Level { get; init; }

    /// <summary>The values of its parameters by name.</summary>
    public PropertyMap Parameters { get; init; } = PropertyMap.Empty;
}
