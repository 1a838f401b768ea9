using System.Collections.Immutable;
using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Reads a list.</summary>
sealed class ListReader<T> : ValueReader
{
    public override object? Default { get; } = default(ImmutableArray<T>);

    public override object? Read(PropertyValue value, Reading reading)
    {
        if (value is not ListValue list)
        {
            throw reading.Mismatch("a list", value);
        }

        var items = ImmutableArray.CreateBuilder<T>(list.Count);
        var reader = Of(typeof(T));
        for (var i = 0; i < list.Count; i++)
        {
            items.Add((T)reading.ReadMember(reader, list[i], $"[{i}]")!);
        }

        return items.MoveToImmutable();
    }
}
