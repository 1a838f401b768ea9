using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Pulumi;

namespace SecurityPlatform.Tests.Sdk;

/// <summary>Writes the visible members of a type the way surface.txt does.</summary>
static class Signatures
{
    const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(double)] = "double",
        [typeof(byte)] = "byte",
    };

    public static string Header(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return $"delegate {Method(type.GetMethod("Invoke")!).Replace(" Invoke(", $" {type.Name}(", StringComparison.Ordinal)}";
        }

        var kind = type.IsInterface ? "interface"
            : type.IsValueType ? "readonly struct"
            : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        return $"{kind} {Name(type)}";
    }

    public static IEnumerable<string> Bases(Type type) =>
        type.GetInterfaces().Prepend(type.BaseType ?? typeof(object)).Select(Name);

    public static IEnumerable<string> Members(Type type)
    {
        foreach (var constructor in type.GetConstructors(Declared).Where(IsVisible))
        {
            yield return $"{(constructor.IsFamily ? "protected " : "")}{type.Name.Split('`')[0]}({Parameters(constructor)})";
        }

        foreach (var field in type.GetFields(Declared).Where(f => f.IsPublic))
        {
            yield return $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(field.FieldType)} {field.Name}";
        }

        foreach (var property in type.GetProperties(Declared).Where(p => p.GetAccessors(true).Any(IsVisible)))
        {
            var getter = property.GetMethod is { } get && IsVisible(get) ? " get;" : "";
            var setter = property.SetMethod is { } set && IsVisible(set) ? " set;" : "";
            var index = property.GetIndexParameters() is [var key] ? $"this[{Name(key.ParameterType)} {key.Name}]" : property.Name;
            var scope = property.GetAccessors(true)[0].IsStatic ? "static " : "";
            yield return $"{Attributes(property)}{scope}{Name(property.PropertyType)} {index} {{{getter}{setter} }}";
        }

        foreach (var method in type.GetMethods(Declared).Where(m => IsVisible(m) && (!m.IsSpecialName || m.Name == "op_Implicit")))
        {
            yield return Method(method);
        }
    }

    static string Method(MethodInfo method)
    {
        var scope = method.IsFamily ? "protected " : "";
        if (method.Name == "op_Implicit")
        {
            return $"{scope}implicit operator {Name(method.ReturnType)}({Parameters(method)})";
        }

        var isOverride = method.IsVirtual && method.GetBaseDefinition() != method;
        scope += method.IsStatic && !method.IsDefined(typeof(ExtensionAttribute)) ? "static " : isOverride ? "override " : "";
        scope += method.IsDefined(typeof(ExtensionAttribute)) ? "static " : "";
        var generics = method.GetGenericArguments();
        var names = generics.Length > 0 ? $"<{string.Join(", ", generics.Select(Name))}>" : "";
        return $"{scope}{Name(method.ReturnType)} {method.Name}{names}({Parameters(method)}){string.Concat(generics.Select(Constraints))}";
    }

    static string Constraints(Type parameter)
    {
        var parts = parameter.GetGenericParameterConstraints().Select(Name).ToList();
        if (parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            parts.Add("new()");
        }

        return parts.Count > 0 ? $" where {parameter.Name} : {string.Join(", ", parts)}" : "";
    }

    static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select((parameter, index) =>
    {
        var prefix = index == 0 && method.IsDefined(typeof(ExtensionAttribute)) ? "this "
            : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params "
            : parameter.IsOut ? "out "
            : "";
        return $"{prefix}{Name(parameter.ParameterType)} {parameter.Name}{Default(parameter)}";
    }));

    static string Default(ParameterInfo parameter) => !parameter.HasDefaultValue ? "" : parameter.DefaultValue switch
    {
        null when parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null => " = default",
        null => " = null",
        bool truth => truth ? " = true" : " = false",
        string text => $" = \"{text}\"",
        var value => $" = {Convert.ToString(value, CultureInfo.InvariantCulture)}",
    };

    static string Attributes(PropertyInfo property)
    {
        if (property.GetCustomAttributesData().FirstOrDefault(a => a.AttributeType == typeof(OutputAttribute)) is { } output)
        {
            return $"[Output(\"{output.ConstructorArguments[0].Value}\")] ";
        }

        return property.GetCustomAttributesData().FirstOrDefault(a => a.AttributeType == typeof(InputAttribute)) is { } input
            ? $"[Input(\"{input.ConstructorArguments[0].Value}\"{(input.ConstructorArguments[1].Value is true ? ", required: true" : "")})] "
            : "";
    }

    static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Name(underlying)}?";
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (!type.IsGenericType)
        {
            return type.IsNested && !type.IsGenericParameter ? $"{type.DeclaringType!.Name}.{type.Name}" : type.Name;
        }

        return type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true || type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal)
            ? $"({string.Join(", ", Flatten(type))})"
            : $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }

    /// <summary>The eighth item of a tuple is inside another tuple.</summary>
    static IEnumerable<string> Flatten(Type tuple) => tuple.GetGenericArguments() is [.. var first, { } rest] && first.Length == 7
        ? first.Select(Name).Concat(Flatten(rest))
        : tuple.GetGenericArguments().Select(Name);

    static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
