using System.Collections.Concurrent;

namespace SecurityPlatform.Engine.Aws.Schema;

/// <summary>The types of Pulumi.Aws and Pulumi.AwsNative, from the very JSON that the bindings are generated from.</summary>
/// <remarks>A preview uses a few dozen of hundreds of types: each is read at its first use.</remarks>
static class AwsSchema
{
    static readonly Lazy<SchemaFile> Aws = new(() => SchemaFile.Embedded("aws.schema.json"));
    static readonly Lazy<SchemaFile> AwsNative = new(() => SchemaFile.Embedded("aws-native.schema.json"));
    static readonly ConcurrentDictionary<string, ResourceSchema?> Resources = new(StringComparer.Ordinal);
    static readonly ConcurrentDictionary<string, FunctionSchema?> Functions = new(StringComparer.Ordinal);

    /// <summary>The resource type <paramref name="token"/>; null when the schema does not have it.</summary>
    public static ResourceSchema? Find(string token) => Resources.GetOrAdd(token, static t => FileOf(t)?.ReadResource(t));

    /// <summary>The function <paramref name="token"/>; null when the schema does not have it.</summary>
    public static FunctionSchema? FindFunction(string token) => Functions.GetOrAdd(token, static t => FileOf(t)?.ReadFunction(t));

    /// <summary>The tokens of all resource types, aws first.</summary>
    public static IEnumerable<string> Tokens => Aws.Value.ResourceTokens.Concat(AwsNative.Value.ResourceTokens);

    static SchemaFile? FileOf(string token) => token switch
    {
        _ when token.StartsWith("aws:", StringComparison.Ordinal) => Aws.Value,
        _ when token.StartsWith("aws-native:", StringComparison.Ordinal) => AwsNative.Value,
        "pulumi:providers:aws" => Aws.Value,
        "pulumi:providers:aws-native" => AwsNative.Value,
        _ => null,
    };
}
