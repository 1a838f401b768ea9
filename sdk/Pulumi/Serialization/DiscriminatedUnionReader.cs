using System.Reflection;
using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Reads an object into the class that its discriminator names.</summary>
sealed class DiscriminatedUnionReader : ValueReader
{
    readonly string _discriminator;
    readonly Dictionary<string, Type> _cases;

    public DiscriminatedUnionReader(Type type)
    {
        _discriminator = type.GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>()!.PropertyName;
        _cases = type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>().ToDictionary(c => c.Tag, c => c.Type);
    }

    public override object? Read(PropertyValue value, Reading reading)
    {
        if (value is not PropertyMap map || map.Find(_discriminator)?.Unwrapped is not StringValue tag)
        {
            throw reading.Mismatch($"an object with {_discriminator}", value);
        }

        return _cases.TryGetValue(tag.Value, out var type)
            ? Of(type).Read(value, reading)
            : throw reading.Mismatch($"{_discriminator} to be one of {string.Join(", ", _cases.Keys)}", tag);
    }
}
