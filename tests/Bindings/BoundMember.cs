using System.Reflection;
using Pulumi;

namespace SecurityPlatform.Tests.Bindings;

/// <summary>One member of a class of the bindings, found by reflection.</summary>
/// <param name="Wire">Its wire name.</param>
/// <param name="Name">Its C# name.</param>
/// <param name="Type">Its C# type in short names, with <c>?</c> where nullable.</param>
/// <param name="Required">Its attribute says that it must be given.</param>
public sealed record BoundMember(string Wire, string Name, string Type, bool Required)
{
    const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Inputs: properties, or private fields behind a property that is the next one declared.</summary>
    public static IEnumerable<BoundMember> Inputs(Type type)
    {
        foreach (var property in type.GetProperties(Any))
        {
            if (InputOf(property) is { } own)
            {
                yield return new(own.Name, property.Name, Display(property), own.Required);
            }
        }

        foreach (var field in type.GetFields(Any))
        {
            if (InputOf(field) is { } own)
            {
                // The getter of a property reads exactly one field.
                var property = type.GetProperties().Single(p => InputOf(p) is null && Reads(p, field));
                yield return new(own.Name, property.Name, Display(property), own.Required);
            }
        }
    }

    /// <summary>Outputs of a resource class.</summary>
    public static IEnumerable<BoundMember> Outputs(Type type) =>
        type.GetProperties(Any)
            .Where(p => p.GetCustomAttribute<OutputAttribute>() is not null)
            .Select(p => new BoundMember(p.GetCustomAttribute<OutputAttribute>()!.Name!, p.Name, Inner(Display(p)), false));

    /// <summary>Fields of an output class, in the order of the constructor's parameters.</summary>
    public static IEnumerable<BoundMember> Fields(Type type) =>
        type.GetConstructors(Any).Single().GetParameters()
            .Zip(type.GetFields(Any | BindingFlags.Public), (parameter, field) =>
                new BoundMember(parameter.Name!, field.Name, Display(field.FieldType, Nullability.Create(field)), false));

    static (string Name, bool Required)? InputOf(MemberInfo member)
    {
        var data = member.GetCustomAttributesData().FirstOrDefault(a => a.AttributeType == typeof(InputAttribute));
        return data is null ? null : ((string)data.ConstructorArguments[0].Value!, (bool)data.ConstructorArguments[1].Value!);
    }

    static bool Reads(PropertyInfo property, FieldInfo field)
    {
        var token = BitConverter.GetBytes(field.MetadataToken);
        return property.GetMethod!.GetMethodBody()!.GetILAsByteArray()!.AsSpan().IndexOf(token) >= 0;
    }

    static string Inner(string output) => output["Output<".Length..^1];

    static string Display(PropertyInfo property) => Display(property.PropertyType, Nullability.Create(property));

    static string Display(Type type, NullabilityInfo nullability)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Short(value, nullability) + "?";
        }

        return Short(type, nullability) + (!type.IsValueType && nullability.ReadState == NullabilityState.Nullable ? "?" : "");
    }

    static string Short(Type type, NullabilityInfo nullability)
    {
        if (type.IsGenericType)
        {
            var arguments = type.GetGenericArguments().Select((argument, i) => Display(argument, nullability.GenericTypeArguments[i]));
            return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", arguments)}>";
        }

        return type == typeof(string) ? "string"
            : type == typeof(bool) ? "bool"
            : type == typeof(int) ? "int"
            : type == typeof(double) ? "double"
            : type == typeof(object) ? "object"
            : type.Name;
    }
}
