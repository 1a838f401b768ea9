using System.Collections.Immutable;
using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Reads an object as a map; members whose names start with <c>__</c> are the provider's own.</summary>
sealed class MapReader<T> : ValueReader
{
    public override object? Read(PropertyValue value, Reading reading)
    {
        if (value is not PropertyMap map)
        {
            throw reading.Mismatch("an object", value);
        }

        var entries = ImmutableDictionary.CreateBuilder<string, T>();
        var reader = Of(typeof(T));
        foreach (var (key, member) in map)
        {
            if (!key.StartsWith("__", StringComparison.Ordinal))
            {
                entries[key] = (T)reading.ReadMember(reader, member, $".{key}")!;
            }
        }

        return entries.ToImmutable();
    }
}
