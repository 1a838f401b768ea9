using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Constraints.Glue;

/// <summary>The properties that one projected column needs.</summary>
static class ProjectionColumn
{
    /// <summary>The property that is missing or wrong, or null.</summary>
    public static (string Member, string Expected, string Got)? Missing(string key, string? type, PropertyMap parameters)
    {
        var head = $"projection.{key}";
        return type?.Trim() switch
        {
            "injected" => null,
            "enum" => Need("values", "a list of values"),
            "integer" => Need("range", "MIN,MAX"),
            "date" => Need("range", "FROM,TO") ?? Need("format", "a date format"),
            _ => ($"{head}.type", "enum, integer, date or injected", type ?? "nothing"),
        };

        (string, string, string)? Need(string property, string expected) =>
            parameters.Text($"{head}.{property}") is { Length: > 0 } ? null : ($"{head}.{property}", expected, "nothing");
    }
}
