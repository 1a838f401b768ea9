using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws.Schema;

namespace SecurityPlatform.Engine.Aws;

/// <summary>An output that AWS gives where no input does.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Empty">A value of its type; null for a text that AWS makes up.</param>
/// <param name="IsSecret">Whether its value is a secret.</param>
sealed record OutputShape(string Name, PropertyValue? Empty, bool IsSecret)
{
    public static OutputShape Of(PropertySchema output, ResourceSchema schema) => new(
        output.Name,
        output.Type.Kind == SchemaKind.Text && !schema.Inputs.Contains(output.Name) ? null : Fill(output.Type, 0),
        output.IsSecret || schema.SecretOutputs.Contains(output.Name));

    // Objects are given with what they always have; types that hold themselves end.
    static PropertyValue Fill(SchemaType type, int depth) => type.Empty ?? type.Kind switch
    {
        SchemaKind.Object when depth < 4 => FillMembers(type.Members.Properties, depth + 1),
        SchemaKind.Object => PropertyMap.Empty,
        SchemaKind.Enum when type.Values.Length > 0 => type.Values[0],
        SchemaKind.Union when type.Options.Length > 0 => Fill(type.Options[0], depth + 1),
        _ => "",
    };

    static PropertyMap FillMembers(IReadOnlyList<PropertySchema> properties, int depth)
    {
        var members = new PropertyMap.Builder(properties.Count);
        foreach (var property in properties.Where(property => property.IsRequired))
        {
            members.Add(property.Name, Fill(property.Type, depth));
        }

        return members.ToMap();
    }
}
