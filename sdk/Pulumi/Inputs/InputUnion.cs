namespace Pulumi;

/// <summary>A property of a resource's arguments that takes either of two types.</summary>
public sealed class InputUnion<T0, T1> : Input<Union<T0, T1>>
{
    readonly IInput? _source;

    /// <summary>The default of the union's first type.</summary>
    public InputUnion()
        : base(default(Union<T0, T1>))
    {
    }

    internal InputUnion(Input<T0> source)
        : base(source.ToOutput().Apply(value => (Union<T0, T1>)value)) => _source = source;

    internal InputUnion(Input<T1> source)
        : base(source.ToOutput().Apply(value => (Union<T0, T1>)value)) => _source = source;

    InputUnion(Union<T0, T1> value)
        : base(value)
    {
    }

    InputUnion(Output<Union<T0, T1>> value)
        : base(value)
    {
    }

    /// <summary>The input that was given, whose parts keep their own bits.</summary>
    internal override object? Content => _source ?? base.Content;

    /// <summary>Takes a union.</summary>
    public static implicit operator InputUnion<T0, T1>(Union<T0, T1> value) => new(value);

    /// <summary>Takes a value of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(T0 value) => new(Union<T0, T1>.FromT0(value));

    /// <summary>Takes a value of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(T1 value) => new(Union<T0, T1>.FromT1(value));

    /// <summary>Takes an input of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(Input<T0> value) => new(value);

    /// <summary>Takes an input of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(Input<T1> value) => new(value);

    /// <summary>Takes an output of the union.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<Union<T0, T1>> value) => new(value);

    /// <summary>Takes an output of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<T0> value) => new((Input<T0>)value);

    /// <summary>Takes an output of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<T1> value) => new((Input<T1>)value);
}
