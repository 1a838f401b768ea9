using System.Text;

namespace SecurityPlatform.Model;

/// <summary>The table of a source as SQL, for people who try it by hand in Athena; says the same as the Glue table.</summary>
/// <remarks>"CREATE TABLE", Amazon Athena user guide.</remarks>
public static class TableStatement
{
    /// <summary>The statement for the table of one environment; where it is a view, those for its tables before.</summary>
    public static string Create(LogSource source, Platform platform, AccountEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(platform);
        var table = platform.Names.Table(environment);
        var adopted = AdoptedTable.Of(source, platform, environment);
        var archive = adopted.Count == 0 ? table : TableView.ArchiveTable(table);
        var text = Create(source, archive, TableProjection.Location(source, platform), TableProjection.Parameters(source, platform, environment));
        if (adopted.Count == 0)
        {
            return text;
        }

        var others = adopted.Select(other => Create(source, other.Name(platform.Names), TableProjection.Location(other, platform), TableProjection.Parameters(other, platform)));
        var view = $"CREATE OR REPLACE VIEW {source.Database}.{table} AS\n{TableView.Sql(source, [archive, .. adopted.Select(other => other.Name(platform.Names))])};\n";
        return string.Join('\n', [text, .. others, view]);
    }

    static string Create(LogSource source, string table, string location, IReadOnlyDictionary<string, string> parameters)
    {
        var text = new StringBuilder()
            .Append($"CREATE EXTERNAL TABLE {source.Database}.{table} (\n")
            .AppendJoin(",\n", source.Columns.Select(column => $"  `{column.Name}` {column.Type}"))
            .Append("\n)\nPARTITIONED BY (")
            .AppendJoin(", ", source.Partitions.Select(column => $"`{column.Name}` string"))
            .Append($")\nROW FORMAT SERDE '{source.Format.SerializationLibrary}'\n");
        if (source.Format.SerDeParameters.Count > 0)
        {
            text.Append("WITH SERDEPROPERTIES (\n").AppendJoin(",\n", Properties(source.Format.SerDeParameters)).Append("\n)\n");
        }

        return text.Append($"STORED AS INPUTFORMAT '{source.Format.InputFormat}'\nOUTPUTFORMAT '{source.Format.OutputFormat}'\n")
            .Append($"LOCATION '{location}'\nTBLPROPERTIES (\n")
            .AppendJoin(",\n", Properties(parameters.Where(parameter => parameter.Key != "EXTERNAL")))
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
