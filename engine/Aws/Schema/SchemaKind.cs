namespace SecurityPlatform.Engine.Aws.Schema;

/// <summary>Kinds of <see cref="SchemaType"/>.</summary>
enum SchemaKind
{
    Text,
    Flag,
    Number,
    Any,
    Asset,
    Archive,
    Resource,
    Enum,
    Object,
    List,
    Map,
    Union,
}
