using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A value of one of two types.</summary>
public readonly partial struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    readonly bool _isSecond;
    readonly T0? _first;
    readonly T1? _second;

    Union(bool isSecond, T0? first, T1? second)
    {
        _isSecond = isSecond;
        _first = first;
        _second = second;
    }

    /// <summary>The value as the first type.</summary>
    /// <exception cref="InvalidOperationException">It has the second.</exception>
    public T0 AsT0 => IsT0 ? _first! : throw Wrong("T0", "T1");

    /// <summary>The value as the second type.</summary>
    /// <exception cref="InvalidOperationException">It has the first.</exception>
    public T1 AsT1 => IsT1 ? _second! : throw Wrong("T1", "T0");

    /// <summary>Whether the value has the first type.</summary>
    public bool IsT0 => !_isSecond;

    /// <summary>Whether the value has the second type.</summary>
    public bool IsT1 => _isSecond;

    /// <summary>The value, whichever type it has.</summary>
    public object Value => Boxed!;

    object? IUnion.Boxed => Boxed;

    object? Boxed => _isSecond ? _second : _first;

    /// <summary>A union that holds the first type.</summary>
    public static Union<T0, T1> FromT0(T0 input) => new(false, input, default);

    /// <summary>A union that holds the second type.</summary>
    public static Union<T0, T1> FromT1(T1 input) => new(true, default, input);

    /// <summary>Takes a value of the first type.</summary>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <summary>Takes a value of the second type.</summary>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Whether both hold the same type and equal values.</summary>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Whether the types or the values differ.</summary>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Union<T0, T1> other) => _isSecond == other._isSecond && Equals(Boxed, other.Boxed);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_isSecond, Boxed);

    /// <summary>The text of the value.</summary>
    public override string ToString() => Boxed?.ToString() ?? "";

    static InvalidOperationException Wrong(string expected, string got) =>
        new($"Union.As{expected}: expected a value of {expected}, got one of {got}. Ask Is{expected} first.");
}
