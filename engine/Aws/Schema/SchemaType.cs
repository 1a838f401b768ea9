using System.Collections.Immutable;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Schema;

/// <summary>The type of a property. What it refers to is read when first asked for.</summary>
sealed class SchemaType(SchemaKind kind, SchemaFile? file = null, string name = "")
{
    ObjectSchema? _members;
    ImmutableArray<string> _values;

    public static SchemaType Text { get; } = new(SchemaKind.Text);

    public static SchemaType Flag { get; } = new(SchemaKind.Flag);

    public static SchemaType Number { get; } = new(SchemaKind.Number);

    public static SchemaType Any { get; } = new(SchemaKind.Any);

    public SchemaKind Kind => kind;

    /// <summary>The name of an object, an enum or a resource.</summary>
    public string Name => name;

    /// <summary>What a list or map holds.</summary>
    public SchemaType Item { get; init; } = null!;

    /// <summary>What a union may be.</summary>
    public ImmutableArray<SchemaType> Options { get; init; } = [];

    /// <summary>The members of an object.</summary>
    public ObjectSchema Members => _members ??= file!.ReadObject(name);

    /// <summary>The values of an enum.</summary>
    public ImmutableArray<string> Values => _values.IsDefault ? _values = file!.ReadEnum(name) : _values;

    /// <summary>An empty value of this type; null where there is none (texts, objects, unions).</summary>
    public PropertyValue? Empty => kind switch
    {
        SchemaKind.List => ListValue.Empty,
        SchemaKind.Map => PropertyMap.Empty,
        SchemaKind.Flag => false,
        SchemaKind.Number => 0.0,
        _ => null,
    };

    /// <summary>The type in words, for messages.</summary>
    public override string ToString() => kind switch
    {
        SchemaKind.Text => "a text",
        SchemaKind.Flag => "true or false",
        SchemaKind.Number => "a number",
        SchemaKind.Any => "anything",
        SchemaKind.Asset => "an asset",
        SchemaKind.Archive => "an archive",
        SchemaKind.Resource => $"a {name} or its id",
        SchemaKind.Enum => $"one of {string.Join(", ", Values)}",
        SchemaKind.Object => "an object",
        SchemaKind.List => "a list",
        SchemaKind.Map => "a map",
        _ => string.Join(" or ", Options.Where(o => o.Kind != SchemaKind.Enum).Select(o => o.ToString()).Distinct()),
    };
}
