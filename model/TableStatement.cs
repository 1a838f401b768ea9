using System.Text;

namespace SecurityPlatform.Model;

/// <summary>The table of a source as SQL, for people who try it by hand in Athena; says the same as the Glue table.</summary>
/// <remarks>"CREATE TABLE", Amazon Athena user guide.</remarks>
public static class TableStatement
{
    /// <summary>The statement for the table of one environment.</summary>
    public static string Create(LogSource source, Platform platform, AccountEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(platform);
        var text = new StringBuilder()
            .Append($"CREATE EXTERNAL TABLE {platform.Names.Database(source)}.{platform.Names.Table(environment)} (\n")
            .AppendJoin(",\n", source.Columns.Select(column => $"  `{column.Name}` {column.Type}"))
            .Append("\n)\nPARTITIONED BY (")
            .AppendJoin(", ", source.Partitions.Select(column => $"`{column.Name}` string"))
            .Append($")\nROW FORMAT SERDE '{source.Format.SerializationLibrary}'\n");
        if (source.Format.SerDeParameters.Count > 0)
        {
            text.Append("WITH SERDEPROPERTIES (\n").AppendJoin(",\n", Properties(source.Format.SerDeParameters)).Append("\n)\n");
        }

        return text.Append($"STORED AS INPUTFORMAT '{source.Format.InputFormat}'\nOUTPUTFORMAT '{source.Format.OutputFormat}'\n")
            .Append($"LOCATION '{TableProjection.Location(source, platform)}'\nTBLPROPERTIES (\n")
            .AppendJoin(",\n", Properties(TableProjection.Parameters(source, platform, environment).Where(parameter => parameter.Key != "EXTERNAL")))
            .Append("\n);\n")
            .ToString();
    }

    // A backslash is an escape in Hive's strings, a quote ends them.
    static IEnumerable<string> Properties(IEnumerable<KeyValuePair<string, string>> properties) =>
        properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"  '{Escaped(property.Key)}' = '{Escaped(property.Value)}'");

    static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("'", "\\'", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal);
}
