using System.Text;
using System.Text.Json.Nodes;

namespace SecurityPlatform.Model;

/// <summary>The view that stands for an environment's table where some of its accounts keep their logs in buckets of their own.</summary>
/// <remarks>
/// Athena keeps a view in the catalog as Trino wrote it: a comment with a JSON document in Base64. A condition on a partition column
/// reaches each table of the union, so no more is read than from one table. Why not one table:
/// docs/decisions/0015-buckets-that-stay.md.
/// </remarks>
public static class TableView
{
    /// <summary>What Trino writes into the place of Hive's own text.</summary>
    public const string ExpandedText = "/* Presto View */";

    /// <summary>What says in the table's parameters that the text is Trino's.</summary>
    public static IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string> { ["comment"] = "Presto View", ["presto_view"] = "true" };

    /// <summary>The name of the table over the archive, beside which others stand.</summary>
    public static string ArchiveTable(string table) => $"{table}_archive";

    /// <summary>All columns of the source, those of its partitions last.</summary>
    public static IEnumerable<Column> Columns(LogSource source) => [.. source.Columns, .. source.Partitions.Select(column => new Column(column.Name, "string"))];

    /// <summary>The view as the catalog keeps it.</summary>
    public static string OriginalText(LogSource source, IReadOnlyList<string> tables)
    {
        var view = new JsonObject
        {
            ["originalSql"] = Sql(source, tables),
            ["catalog"] = "awsdatacatalog",
            ["schema"] = source.Database,
            ["columns"] = new JsonArray([.. Columns(source).Select(column => new JsonObject { ["name"] = column.Name, ["type"] = TrinoType.Of(column.Type) })]),
        };
        return $"/* Presto View: {Convert.ToBase64String(Encoding.UTF8.GetBytes(view.ToJsonString()))} */";
    }

    /// <summary>All rows of <paramref name="tables"/>.</summary>
    public static string Sql(LogSource source, IReadOnlyList<string> tables)
    {
        var columns = string.Join(", ", Columns(source).Select(column => $"\"{column.Name}\""));
        return string.Join("\nUNION ALL\n", tables.Select(table => $"SELECT {columns}\nFROM \"{source.Database}\".\"{table}\""));
    }
}
