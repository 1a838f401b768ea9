using System.Collections.Immutable;

namespace Pulumi;

public sealed partial class InputMap<TValue>
{
    /// <summary>A map with these entries.</summary>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) =>
        Plain(values?.ToImmutableDictionary());

    /// <summary>A map with these entries.</summary>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Plain(values);

    /// <summary>A map that is known later.</summary>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) =>
        values is null ? Plain(null) : new(values.Apply(v => v?.ToImmutableDictionary()!));

    /// <summary>A map that is known later.</summary>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) =>
        values is null ? Plain(null) : new(values.Apply(v => v?.ToImmutableDictionary()!));

    /// <summary>A map that is known later.</summary>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) =>
        new((Input<ImmutableDictionary<string, TValue>>)values);

    static InputMap<TValue> Plain(ImmutableDictionary<string, TValue>? entries) =>
        new(new Input<ImmutableDictionary<string, TValue>>(entries));
}
