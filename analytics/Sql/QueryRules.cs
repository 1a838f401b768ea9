using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Analytics.Sql;

/// <summary>What every query keeps to, so that a week costs a week and its rows can be told apart.</summary>
static class QueryRules
{
    const string Limit = "LIMIT 1000";

    /// <summary>Everything that <paramref name="query"/> breaks.</summary>
    public static IReadOnlyList<string> Problems(Query query)
    {
        var problems = new Problems(query.File, ": ");
        List<SqlToken> tokens;
        try
        {
            tokens = SqlTokens.Read(query.Sql);
            TrinoCalls.Check(tokens);
        }
        catch (FormatException wrong)
        {
            return [$"{query.File}: {wrong.Message}"];
        }

        foreach (var scan in TableScans.Find(tokens, LogSources.All))
        {
            var database = scan.Source.Database;
            problems.Unless(query.Sources.Any(source => source.Id == scan.Source.Id), "source", $"{scan.Source.Id} among the sources", string.Join(", ", query.Sources.Select(source => source.Id)), "Add it to the header.");
            problems.Unless(scan.IsBounded, $"{database}.prod", $"a condition on {Date(scan.Source).Name} that is constant", null, $"Write {Example(Date(scan.Source))} into its WHERE.");
        }

        problems.Unless(query.Schedule == QuerySchedule.None || StartsWithBounds(tokens), "bounds",
            "WITH bounds AS (SELECT ... AS since, ... AS until) first", tokens.Count > 0 ? tokens[0].Text : null, "Begin with it: --from and --to replace it.");
        problems.Unless(query.Severity != QuerySeverity.Critical || query.Schedule == QuerySchedule.Daily, "schedule",
            "daily, because a critical row is worth waking somebody", query.Schedule, "Run it daily, or give it a lower severity.");
        var first = query.Schedule switch { QuerySchedule.Weekly => "week_start", QuerySchedule.Daily => "day_start", _ => null };
        problems.Unless(first is null || FirstColumn(tokens) == first, "first column", first ?? "", FirstColumn(tokens), "Rows of two runs are told apart by it.");
        problems.Unless(query.Class == 3 || EndsWithLimit(tokens), "end", $"{Limit}, because its rows are sent to people", SqlTokens.Write(tokens.TakeLast(2)), "Add it.");
        return problems.Found;
    }

    static PartitionColumn Date(LogSource source) => source.Partitions.First(column => column.Kind == PartitionKind.Date);

    static string Example(PartitionColumn column) =>
        $"{column.Name} >= date_format(current_timestamp - interval '15' day, {SqlText.Literal(Logs.LooseRecords.Format(column.DateFormat))})";

    static bool StartsWithBounds(List<SqlToken> tokens) =>
        tokens.Count > 3 && tokens[0].Is("with") && tokens[1].Is("bounds") && tokens[2].Is("as");

    static bool EndsWithLimit(List<SqlToken> tokens) => tokens.Count > 2 && tokens[^2].Is("limit") && tokens[^1].Text == "1000";

    // What the last SELECT outside brackets calls its first column.
    static string? FirstColumn(List<SqlToken> tokens)
    {
        var (depth, select) = (0, -1);
        for (var i = 0; i < tokens.Count; i++)
        {
            depth += tokens[i].Text switch { "(" => 1, ")" => -1, _ => 0 };
            select = depth == 0 && tokens[i].Is("select") && (select < 0 || !tokens[i - 1].Is("all")) ? i : select;
        }

        for (var i = select + 1; select >= 0 && i < tokens.Count; i++)
        {
            depth += tokens[i].Text switch { "(" => 1, ")" => -1, _ => 0 };
            if (depth == 0 && (tokens[i].Is(",") || tokens[i].Is("from") || tokens[i].Is("limit")))
            {
                return tokens[i - 1].Name;
            }
        }

        return select < 0 ? null : tokens[^1].Name;
    }
}
