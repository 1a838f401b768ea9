using Bindgen.Schema;

namespace Bindgen.Emit;

/// <summary>C# types of schema types.</summary>
sealed class Types(Names names)
{
    /// <summary>The type of an input member, without <c>?</c>: Input, InputList, InputMap or InputUnion; plain ones for <see cref="InputShape.Plain"/>.</summary>
    public string Input(TypeRef type, InputShape shape, string module, bool isDouble)
    {
        if (shape == InputShape.Plain)
        {
            return type switch
            {
                TypeRef.List list => $"List<{Element(list.Item, shape, module, isDouble)}>",
                TypeRef.Map map => $"Dictionary<string, {Element(map.Item, shape, module, isDouble)}>",
                _ => Element(type, shape, module, isDouble),
            };
        }

        return type switch
        {
            TypeRef.List list => $"InputList<{Element(list.Item, shape, module, isDouble)}>",
            TypeRef.Map map => $"InputMap<{Element(map.Item, shape, module, isDouble)}>",
            TypeRef.Union union when IsAssetOrArchive(union) => "Input<AssetOrArchive>",
            TypeRef.Union union when Pair(union, shape, module, isDouble) is { } pair => $"InputUnion<{pair}>",
            TypeRef.Union union when union.Options.Length > 2 => "object",
            _ => $"Input<{Element(type, shape, module, isDouble)}>",
        };
    }

    /// <summary>Whether the member is a bare object, without Input around it.</summary>
    public static bool IsBare(TypeRef type) => type is TypeRef.Union { Options.Length: > 2 };

    public static bool IsCollection(TypeRef type) => type is TypeRef.List or TypeRef.Map;

    /// <summary>The type of an output, without <c>?</c>.</summary>
    public string Output(TypeRef type, string module, bool isDouble, string result = "") => type switch
    {
        TypeRef.List list => $"ImmutableArray<{Output(list.Item, module, isDouble, result)}>",
        TypeRef.Map map => $"ImmutableDictionary<string, {Output(map.Item, module, isDouble, result)}>",
        TypeRef.Object named => Qualified(named.Name, "Outputs", result, module),
        TypeRef.Enum named when names.Schema.Name == "aws-native" => EnumName(named),
        TypeRef.Enum => "string",
        TypeRef.Union union when IsAssetOrArchive(union) => "AssetOrArchive",
        TypeRef.Union { Options.Length: > 2 } => "object",
        TypeRef.Union union when union.Options[0] == TypeRef.String && union.Options[1] is TypeRef.List => "Union<string, ImmutableArray<string>>",
        TypeRef.Union => "string",
        _ => Scalar(type, isDouble),
    };

    string Element(TypeRef type, InputShape shape, string module, bool isDouble) => type switch
    {
        TypeRef.List list when shape == InputShape.Plain => $"List<{Element(list.Item, shape, module, isDouble)}>",
        TypeRef.Map map when shape == InputShape.Plain => $"Dictionary<string, {Element(map.Item, shape, module, isDouble)}>",
        TypeRef.List list => $"ImmutableArray<{Element(list.Item, shape, module, isDouble)}>",
        TypeRef.Map map => $"ImmutableDictionary<string, {Element(map.Item, shape, module, isDouble)}>",
        TypeRef.Object named => Qualified(named.Name, "Inputs", Suffix(shape), module),
        TypeRef.Enum named => EnumName(named),
        TypeRef.Resource => "string",
        TypeRef.Union union when union.Options.Any(o => o is TypeRef.Resource) => "string",
        TypeRef.Union union when Pair(union, shape, module, isDouble) is { } pair => $"Union<{pair}>",
        TypeRef.Union => "object",
        _ => Scalar(type, isDouble),
    };

    /// <summary>The suffix of nested input classes.</summary>
    public static string Suffix(InputShape shape) => shape switch
    {
        InputShape.State => "GetArgs",
        InputShape.Lifted => "InputArgs",
        _ => "Args",
    };

    string? Pair(TypeRef.Union union, InputShape shape, string module, bool isDouble) =>
        union.Options is [var first, var second] && second is not TypeRef.Resource
            ? $"{Element(first, shape, module, isDouble)}, {Element(second, shape, module, isDouble)}"
            : null;

    string Qualified(string type, string kind, string suffix, string module)
    {
        var owner = names.NamespaceOfType(type);
        var local = $"{kind}.{Names.LocalOf(type)}{suffix}";
        return owner == names.Namespace(module) ? local : $"global::{owner}.{local}";
    }

    string EnumName(TypeRef.Enum type) => $"global::{names.NamespaceOfType(type.Name)}.{Names.LocalOf(type.Name)}";

    static bool IsAssetOrArchive(TypeRef.Union union) =>
        union.Options.Contains(TypeRef.Asset) && union.Options.Contains(TypeRef.Archive);

    static string Scalar(TypeRef type, bool isDouble) => type.Code switch
    {
        "s" => "string",
        "b" => "bool",
        "n" => isDouble ? "double" : "int",
        "any" => "object",
        "archive" => "Archive",
        "asset" => "AssetOrArchive",
        _ => throw new BindgenException($"type {type.Code}: expected one that has a C# form, got another. Teach sdk/bindgen/Emit/Types.cs."),
    };
}
