using SecurityPlatform.Analytics.Logs;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Analytics.Run;

/// <summary>The lookup tables that a query joins.</summary>
static class LookupTables
{
    /// <summary>Makes the tables from the files of <paramref name="folder"/>, or from those of the repository where it has none.</summary>
    /// <exception cref="PlatformConfigException">The query names a lookup that nobody declares, or a file is wrong.</exception>
    public static void Create(LogDatabase database, Query query, string? folder)
    {
        foreach (var id in query.Lookups)
        {
            var lookup = Lookups.All.FirstOrDefault(known => known.Id == id) ?? throw new PlatformConfigException(
                [$"{query.File}: lookups: expected one of {string.Join(", ", Lookups.All.Select(known => known.Id))}, got {id}. Correct it, or declare the table in model/Lookups.cs."]);
            var file = folder is null ? null : Path.Combine(folder, $"{id}.csv");
            var text = File.Exists(file) ? File.ReadAllText(file) : LookupFile.Text(lookup);
            database.CreateTable(Lookups.Database, id, lookup.Columns.Select(column => (column.Name, Type(column))), LookupFile.Rows(lookup, text));
        }
    }

    static string Type(Column column) => column.Type == "date" ? "DATE" : ColumnType.Parse(column.Type).Sql;
}
