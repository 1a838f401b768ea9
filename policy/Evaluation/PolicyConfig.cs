using System.Collections.Immutable;
using Pulumi.Rpc;

namespace SecurityPlatform.Policy;

/// <summary>What an operator set about the rules: levels and parameters.</summary>
public sealed partial record PolicyConfig
{
    /// <summary>Every rule at its own level, with its own defaults.</summary>
    public static PolicyConfig Default { get; } = new();

    /// <summary>The level of every rule that <see cref="Levels"/> does not name; null for each rule's own.</summary>
    public EnforcementLevel? All { get; init; }

    /// <summary>Rule id to level.</summary>
    public ImmutableDictionary<string, EnforcementLevel> Levels { get; init; } =
        ImmutableDictionary<string, EnforcementLevel>.Empty;

    /// <summary>Rule id to the values of its parameters.</summary>
    public ImmutableDictionary<string, PropertyMap> Parameters { get; init; } =
        ImmutableDictionary<string, PropertyMap>.Empty;

    /// <summary>Values for every rule that has a parameter of the name and no value of its own.</summary>
    /// <remarks>One number of days of retention serves a dozen rules; <c>sp</c> fills these from the platform's configuration.</remarks>
    public PropertyMap Shared { get; init; } = PropertyMap.Empty;

    /// <summary>The level of <paramref name="rule"/>.</summary>
    public EnforcementLevel LevelOf(PolicyRule rule) =>
        Levels.TryGetValue(rule.Id, out var level) ? level : All ?? rule.Level;

    /// <summary>The values of <paramref name="rule"/>'s parameters.</summary>
    public RuleParameters ParametersOf(PolicyRule rule)
    {
        var own = Parameters.GetValueOrDefault(rule.Id, PropertyMap.Empty);
        return Shared.Count == 0 ? new(own) : new(new([.. Shared, .. own]));
    }
}
