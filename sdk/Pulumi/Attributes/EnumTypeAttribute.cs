namespace Pulumi;

/// <summary>Marks a struct that is an enumeration of texts or numbers.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;
