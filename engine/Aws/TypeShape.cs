using SecurityPlatform.Engine.Aws.Schema;

namespace SecurityPlatform.Engine.Aws;

/// <summary>What the cloud draws from a type's schema.</summary>
sealed class TypeShape
{
    TypeShape(ResourceSchema schema)
    {
        Schema = schema;
        Type = schema.Token;
        IsNative = Type.StartsWith("aws-native:", StringComparison.Ordinal);
        Regional = HasInput("region") || IsNative;
        Computed =
        [
            .. schema.Outputs.Properties
                .Where(o => o.Name != "region" && (o.IsRequired || !schema.Inputs.Contains(o.Name)))
                .OrderBy(o => o.Name, StringComparer.Ordinal)
                .Select(o => OutputShape.Of(o, schema)),
        ];
    }

    public ResourceSchema Schema { get; }

    public string Type { get; }

    /// <summary>The module, for example <c>s3</c>.</summary>
    public string Module => Schema.Module;

    /// <summary>The class, for example <c>Bucket</c>.</summary>
    public string Name => Schema.Name;

    /// <summary>Whether it is a type of Cloud Control.</summary>
    public bool IsNative { get; }

    /// <summary>Whether resources of this type have a region.</summary>
    public bool Regional { get; }

    /// <summary>Outputs that AWS gives where no input does; in ordinal order of their names.</summary>
    public OutputShape[] Computed { get; }

    /// <summary>The shape of a type, or null where the schema does not know it.</summary>
    public static TypeShape? Of(string type) => AwsSchema.Find(type) is { } schema ? new(schema) : null;

    public bool HasInput(string name) => Schema.Inputs.Contains(name);

    public bool HasOutput(string name) => Array.Exists(Computed, o => o.Name == name);
}
