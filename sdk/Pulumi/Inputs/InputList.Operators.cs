using System.Collections.Immutable;

namespace Pulumi;

public sealed partial class InputList<T>
{
    /// <summary>A list of one item.</summary>
    public static implicit operator InputList<T>(T value) => Of([new Input<T>(value)]);

    /// <summary>A list of one item.</summary>
    public static implicit operator InputList<T>(Output<T> value) => Of([value]);

    /// <summary>A list of one item.</summary>
    public static implicit operator InputList<T>(Input<T> value) => Of([value]);

    /// <summary>A list of these items.</summary>
    public static implicit operator InputList<T>(T[] values) => Plain(values is null ? default : [.. values]);

    /// <summary>A list of these items.</summary>
    public static implicit operator InputList<T>(Output<T>[] values) => Of((values ?? []).Select(v => (Input<T>)v));

    /// <summary>A list of these items.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => Of(values ?? []);

    /// <summary>A list of these items.</summary>
    public static implicit operator InputList<T>(List<T> values) => Plain(values is null ? default : [.. values]);

    /// <summary>A list of these items.</summary>
    public static implicit operator InputList<T>(List<Output<T>> values) => Of((values ?? []).Select(v => (Input<T>)v));

    /// <summary>A list of these items.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => Of(values ?? []);

    /// <summary>A list of these items; a default array stays one.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) => Plain(values);

    /// <summary>A list of these items.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) =>
        Of(values.IsDefault ? [] : values.Select(v => (Input<T>)v));

    /// <summary>A list of these items.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => Of(values.IsDefault ? [] : values);

    /// <summary>A list that is known later.</summary>
    public static implicit operator InputList<T>(Output<T[]> values) => Later(values, v => [.. v]);

    /// <summary>A list that is known later.</summary>
    public static implicit operator InputList<T>(Output<List<T>> values) => Later(values, v => [.. v]);

    /// <summary>A list that is known later.</summary>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => Later(values, v => [.. v]);

    /// <summary>A list that is known later.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new((Input<ImmutableArray<T>>)values);

    static InputList<T> Of(IEnumerable<Input<T>> items) =>
        new(items.Select(item => new Part(item ?? new Input<T>(default(T)), null)));

    static InputList<T> Plain(ImmutableArray<T> items) => new(new Input<ImmutableArray<T>>(items));

    static InputList<T> Later<TSource>(Output<TSource> source, Func<TSource, ImmutableArray<T>> convert) =>
        source is null ? Plain(default) : new(source.Apply(v => v is null ? default : convert(v)));
}
