namespace SecurityPlatform.Engine.Aws.Constraints.Glue;

/// <summary>Partition projection says of every partition key what it may be, and where its objects are.</summary>
/// <remarks>Glue takes any table; Athena fails at the first query, with this code.</remarks>
sealed class Projection() : InputConstraint(
    "glue-projection", "INVALID_TABLE_PROPERTY", "Athena User Guide: Set up partition projection", AwsTypes.GlueTable)
{
    public override Violation? Check(Subject subject)
    {
        var inputs = subject.Inputs;
        if (inputs.Object("parameters") is not { ContainsUnknowns: false } parameters || inputs.IsUnknown("partitionKeys")
            || !"true".Equals(parameters.Text("projection.enabled"), StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var template = parameters.Text("storage.location.template");
        foreach (var key in inputs.Objects("partitionKeys").Select(k => k.Text("name")).OfType<string>())
        {
            var type = parameters.Text($"projection.{key}.type");
            if (ProjectionColumn.Missing(key, type, parameters) is var (member, expected, got))
            {
                return subject.Wrong($"parameters[{member}]", expected, got, "Add it, or remove the partition key.");
            }

            if (template is not null && !template.Contains($"${{{key}}}", StringComparison.Ordinal))
            {
                return subject.Wrong("parameters[storage.location.template]", $"a template with ${{{key}}}", template, "Add it where the key stands in the objects' names.");
            }
        }

        return template is null || template.EndsWith('/') ? null : subject.Wrong(
            "parameters[storage.location.template]", "a template that ends with /", template, "Append /.");
    }
}
