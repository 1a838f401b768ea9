using Pulumi.Rpc;

namespace SecurityPlatform.Policy;

/// <summary>What an operator set about the rules: levels, parameters and waivers.</summary>
public sealed partial record PolicyConfig
{
    /// <summary>Every rule at its own level, with its own defaults.</summary>
    public static PolicyConfig Default { get; } = new();

    /// <summary>The level of every rule that <see cref="Rules"/> gives none; null for each rule's own.</summary>
    public EnforcementLevel? All { get; init; }

    /// <summary>Rule id to what is set about it.</summary>
    public IReadOnlyDictionary<string, RuleConfig> Rules { get; init; } = new Dictionary<string, RuleConfig>(StringComparer.Ordinal);

    /// <summary>Values for every rule that has a parameter of the name and no value of its own.</summary>
    /// <remarks>One number of days of retention serves a dozen rules; <c>sp</c> fills these from the platform's configuration.</remarks>
    public PropertyMap Shared { get; init; } = PropertyMap.Empty;

    /// <summary>The failures that are known and borne for a time.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>The level of <paramref name="rule"/>.</summary>
    public EnforcementLevel LevelOf(PolicyRule rule) => Rules.GetValueOrDefault(rule.Id)?.Level ?? All ?? rule.Level;

    /// <summary>The values of <paramref name="rule"/>'s parameters.</summary>
    public RuleParameters ParametersOf(PolicyRule rule)
    {
        var own = Rules.GetValueOrDefault(rule.Id)?.Parameters ?? PropertyMap.Empty;
        return rule.Parameters.Count == 0 ? RuleParameters.None : new(own, Shared);
    }

    /// <summary>This configuration with <paramref name="settings"/> about one rule.</summary>
    public PolicyConfig With(string rule, RuleConfig settings) =>
        this with { Rules = new Dictionary<string, RuleConfig>(Rules, StringComparer.Ordinal) { [rule] = settings } };
}
