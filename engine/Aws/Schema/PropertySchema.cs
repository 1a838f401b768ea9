using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Schema;

/// <summary>One property of a resource or of an object in it.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Inputs: must be given. Outputs: always there.</param>
/// <param name="IsSecret">The SDK makes the value secret.</param>
/// <param name="Default">The value when none is given.</param>
sealed record PropertySchema(string Name, SchemaType Type, bool IsRequired, bool IsSecret, PropertyValue? Default);
