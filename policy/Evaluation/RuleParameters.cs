using Pulumi.Rpc;

namespace SecurityPlatform.Policy;

/// <summary>The values given to one rule, with those given to all and the defaults of its parameters behind them.</summary>
public sealed class RuleParameters(PropertyMap own, PropertyMap shared)
{
    /// <summary>Nothing given: every parameter has its default.</summary>
    public static RuleParameters None { get; } = new(PropertyMap.Empty, PropertyMap.Empty);

    /// <summary>The number given, or the default.</summary>
    public double Number(RuleParameter parameter) => ((NumberValue)Value(parameter)).Value;

    /// <summary>The flag given, or the default.</summary>
    public bool Flag(RuleParameter parameter) => ((BoolValue)Value(parameter)).Value;

    /// <summary>The text given, or the default.</summary>
    public string Text(RuleParameter parameter) => ((StringValue)Value(parameter)).Value;

    /// <summary>The texts given, or the default.</summary>
    public IReadOnlyList<string> Texts(RuleParameter parameter) =>
        [.. ((ListValue)Value(parameter)).Select(item => ((StringValue)item.Unwrapped).Value)];

    /// <summary>The value given, or the default.</summary>
    public PropertyValue Value(RuleParameter parameter) =>
        (own.Find(parameter.Name) ?? shared.Find(parameter.Name))?.Unwrapped is { } value && parameter.Accepts(value) ? value : parameter.Default;
}
