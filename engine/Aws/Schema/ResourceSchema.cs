using System.Collections.Immutable;

namespace SecurityPlatform.Engine.Aws.Schema;

/// <summary>What the provider package says of a resource type.</summary>
/// <param name="Token">The type token.</param>
/// <param name="Module">The module, as in <c>s3</c>.</param>
/// <param name="Name">The class, as in <c>Bucket</c>.</param>
/// <param name="Inputs">What a program can set.</param>
/// <param name="Outputs">What the resource has afterwards; most inputs are among them.</param>
/// <param name="SecretOutputs">Outputs that are secret whatever the inputs are.</param>
/// <param name="ReplaceOnChanges">Inputs of which a change replaces the resource; known for aws-native only.</param>
sealed record ResourceSchema(
    string Token,
    string Module,
    string Name,
    ObjectSchema Inputs,
    ObjectSchema Outputs,
    ImmutableArray<string> SecretOutputs,
    ImmutableArray<string> ReplaceOnChanges)
{
    /// <summary>Inputs that have a default.</summary>
    public ImmutableArray<PropertySchema> Defaults { get; } = [.. Inputs.Properties.Where(p => p.Default is not null)];
}
