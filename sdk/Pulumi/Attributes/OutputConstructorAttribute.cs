namespace Pulumi;

/// <summary>Marks the constructor that conversion uses; parameter names are wire names.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;
