using System.Collections.Concurrent;
using System.Reflection;
using Pulumi.Rpc;

namespace Pulumi.Serialization;

sealed partial class InputWriter
{
    static readonly ConcurrentDictionary<Type, Func<object, object?>?> EnumTypes = new();
    static readonly ConcurrentDictionary<Type, (string Name, FieldInfo Field)[]?> OutputTypes = new();

    /// <summary>Converts arguments, nulls left out.</summary>
    public PropertyMap WriteArgs(InputArgs args)
    {
        if (args is IDictionaryArgs dictionary)
        {
            return WriteMap(dictionary.Members);
        }

        var shape = ArgsShape.Of(args);
        var members = new PropertyMap.Builder(shape.UsuallySet);
        foreach (var member in shape.Members)
        {
            if (WriteMember(shape, args, member) is { } value)
            {
                members.Add(member.Name, value);
            }
        }

        shape.UsuallySet = members.Count;
        return members.ToMap();
    }

    /// <summary>Converts one member; null when it is not to be sent.</summary>
    public PropertyValue? WriteMember(ArgsShape shape, InputArgs args, ArgsShape.Member member)
    {
        if (shape.Read(args, member) is not { } raw)
        {
            return null;
        }

        var value = Write(raw);
        if (value is NullValue)
        {
            return null;
        }

        return member.IsJson ? ToJson(value) : value;
    }

    /// <summary>Provider arguments that are no strings are sent as JSON text.</summary>
    static PropertyValue ToJson(PropertyValue value)
    {
        if (value.ContainsUnknowns)
        {
            return PropertyValue.Unknown;
        }

        PropertyValue text = JsonText.Of(value);
        return value.ContainsSecrets ? new SecretValue(text) : text;
    }

    /// <summary>Structs marked as enumerations, and classes that outputs are converted to.</summary>
    PropertyValue WriteStructured(object value)
    {
        var type = value.GetType();
        if (EnumTypes.GetOrAdd(type, FindEnumValue) is { } read)
        {
            return Write(read(value));
        }

        var fields = OutputTypes.GetOrAdd(type, FindOutputFields)
            ?? throw new ArgumentException($"{type} is not a supported argument type.");
        var members = new PropertyMap.Builder(fields.Length);
        foreach (var (name, field) in fields)
        {
            if (Write(field.GetValue(value)) is not NullValue and var member)
            {
                members.Add(name, member);
            }
        }

        return members.ToMap();
    }

    /// <summary>The only field of the struct, else its explicit conversion.</summary>
    static Func<object, object?>? FindEnumValue(Type type)
    {
        if (!type.IsValueType || !type.IsDefined(typeof(EnumTypeAttribute)))
        {
            return null;
        }

        var fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        if (fields is [var only] && (only.FieldType == typeof(string) || only.FieldType == typeof(double)))
        {
            return only.GetValue;
        }

        var conversion = Array.Find(
            type.GetMethods(BindingFlags.Static | BindingFlags.Public),
            m => m.Name == "op_Explicit" && (m.ReturnType == typeof(string) || m.ReturnType == typeof(double)))
            ?? throw new ArgumentException($"{type}: expected an explicit conversion to string or double, got none. Add one.");
        return value => conversion.Invoke(null, [value]);
    }

    static (string Name, FieldInfo Field)[]? FindOutputFields(Type type) => type.IsDefined(typeof(OutputTypeAttribute), false)
        ? Array.ConvertAll(
            type.GetFields(BindingFlags.Instance | BindingFlags.Public),
            field => (char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field))
        : null;
}
