using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Reads the first of two types that fits.</summary>
sealed class UnionReader<T0, T1> : ValueReader
{
    public override object? Default { get; } = default(Union<T0, T1>);

    public override object? Read(PropertyValue value, Reading reading)
    {
        try
        {
            return Union<T0, T1>.FromT0((T0)Of(typeof(T0)).Read(value, reading)!);
        }
        catch (ValueMismatchException)
        {
            return Union<T0, T1>.FromT1((T1)Of(typeof(T1)).Read(value, reading)!);
        }
    }
}
