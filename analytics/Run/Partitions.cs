using SecurityPlatform.Analytics.Logs;
using SecurityPlatform.Analytics.Sql;

namespace SecurityPlatform.Analytics.Run;

/// <summary>Chooses the files that a query can have rows in, as partition projection does in Athena.</summary>
static class Partitions
{
    /// <summary>The files of <paramref name="files"/> that lie in a partition that some reading asks for; loose ones always count.</summary>
    public static List<LogFile> Choose(LogDatabase database, LogTable table, IReadOnlyList<LogFile> files, QueryStatement statement)
    {
        var scans = statement.Scans.Where(scan => scan.Source.Id == table.Source.Id).ToList();
        if (scans.Count == 0 || scans.Any(scan => scan.Condition.Length == 0))
        {
            return [.. files];
        }

        var chosen = new HashSet<LogFile>(files.Where(file => file.Partition is null), ReferenceEqualityComparer.Instance);
        foreach (var (_, columns, condition) in scans)
        {
            var groups = files.Where(file => file.Partition is not null).GroupBy(file => string.Join('\0', Values(table, file, columns))).ToList();
            if (groups.Count == 0)
            {
                continue;
            }

            var values = groups.Select((group, number) => $"({number}, {string.Join(", ", Values(table, group.First(), columns).Select(SqlText.Literal))})");
            var names = string.Join(", ", columns.Select(SqlText.Name));
            foreach (var row in database.Rows($"SELECT sp_number FROM (VALUES {string.Join(", ", values)}) p (sp_number, {names}) WHERE {condition}"))
            {
                chosen.UnionWith(groups[(int)(long)row[0]!]);
            }
        }

        return [.. files.Where(chosen.Contains)];
    }

    static IEnumerable<string> Values(LogTable table, LogFile file, IReadOnlyList<string> columns) =>
        columns.Select(name => file.Partition![LogTable.PlaceOf(table.Source, column => column.Name == name)]);
}
