using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Converts property values to one type; made once per type.</summary>
abstract class ValueReader
{
    static readonly ConcurrentDictionary<Type, ValueReader> Readers = new();

    /// <summary>What null and unknown become; for structs their default, boxed once.</summary>
    public virtual object? Default => null;

    /// <summary>Converts a value that is neither null, unknown nor wrapped.</summary>
    public abstract object? Read(PropertyValue value, Reading reading);

    public static ValueReader Of(Type type) => Readers.TryGetValue(type, out var reader) ? reader : Readers.GetOrAdd(type, Make);

    static ValueReader Make(Type type) => MakeScalar(type) ?? MakeStructured(type);

    static ValueReader? MakeScalar(Type type)
    {
        if (type == typeof(string))
        {
            return new ScalarReader("a string", null, v => v is StringValue text ? text.Value : null);
        }

        if (type == typeof(bool))
        {
            return new ScalarReader("a boolean", false, v => v is BoolValue truth ? truth.Value : null);
        }

        if (type == typeof(int))
        {
            return new ScalarReader("an integer", 0, v => v is NumberValue number ? (int)number.Value : null);
        }

        if (type == typeof(double))
        {
            return new ScalarReader("a number", 0d, v => v is NumberValue number ? number.Value : null);
        }

        if (type == typeof(object))
        {
            return new NaturalReader();
        }

        if (type == typeof(JsonElement))
        {
            return new JsonReader();
        }

        return typeof(AssetOrArchive).IsAssignableFrom(type) ? new AssetReader(type) : null;
    }

    static ValueReader MakeStructured(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return new NullableReader(Of(underlying));
        }

        if (type.IsEnum)
        {
            return new EnumReader(type);
        }

        if (type.IsGenericType)
        {
            var definition = type.GetGenericTypeDefinition();
            var shape = definition == typeof(ImmutableArray<>) ? typeof(ListReader<>)
                : definition == typeof(ImmutableDictionary<,>) && type.GenericTypeArguments[0] == typeof(string) ? typeof(MapReader<>)
                : definition == typeof(Union<,>) ? typeof(UnionReader<,>)
                : null;
            if (shape is not null)
            {
                var arguments = type.GenericTypeArguments.TakeLast(shape.GetGenericArguments().Length).ToArray();
                return (ValueReader)Activator.CreateInstance(shape.MakeGenericType(arguments))!;
            }
        }

        if (type.IsDefined(typeof(EnumTypeAttribute)))
        {
            return new EnumStructReader(type);
        }

        if (type.IsDefined(typeof(OutputTypeAttribute), false))
        {
            return new OutputTypeReader(type);
        }

        if (type.IsInterface && type.IsDefined(typeof(DiscriminatedUnionDiscriminatorAttribute)))
        {
            return new DiscriminatedUnionReader(type);
        }

        return typeof(Resource).IsAssignableFrom(type)
            ? new ResourceReferenceReader(type)
            : throw new InvalidOperationException($"{type}: expected a type that outputs can have, got another. Mark the class with [OutputType].");
    }
}
