using SecurityPlatform.Model;

namespace SecurityPlatform.Analytics.Sql;

/// <summary>Finds where a statement reads log tables, and what bounds each reading.</summary>
static class TableScans
{
    static readonly HashSet<string> s_tables = new(StringComparer.OrdinalIgnoreCase) { "prod", "stg", "dev" };

    static readonly HashSet<string> s_ends = new(StringComparer.OrdinalIgnoreCase)
        { "group", "having", "order", "limit", "union", "except", "intersect", "window", "fetch", "offset" };

    static readonly HashSet<string> s_noAlias = new(StringComparer.OrdinalIgnoreCase)
        { "where", "join", "cross", "left", "right", "inner", "full", "on", "natural", "using", "tablesample" };

    static readonly HashSet<string> s_constants = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "or", "not", "in", "like", "between", "is", "null", "interval", "true", "false", "current_timestamp", "current_date", "as", "date",
        "timestamp", "varchar", "bigint", "integer", "at", "time", "zone", "with", "case", "when", "then", "else", "end", "escape",
    };

    /// <summary>Every reading of a table of <paramref name="sources"/>, in order.</summary>
    public static IEnumerable<TableScan> Find(IReadOnlyList<SqlToken> tokens, IReadOnlyList<LogSource> sources)
    {
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].IsName && tokens[i + 1].Is(".") && s_tables.Contains(tokens[i + 2].Text) && !(i > 0 && tokens[i - 1].Is("."))
                && sources.FirstOrDefault(source => source.Database == tokens[i].Name) is { } source)
            {
                yield return new(source, [.. Guards(tokens, i + 3, source, Alias(tokens, i + 3))]);
            }
        }
    }

    static string Alias(IReadOnlyList<SqlToken> tokens, int next)
    {
        next += next < tokens.Count && tokens[next].Is("as") ? 1 : 0;
        return next < tokens.Count && tokens[next].IsName && !s_ends.Contains(tokens[next].Text) && !s_noAlias.Contains(tokens[next].Text)
            ? tokens[next].Name
            : tokens[next - 1].Name;
    }

    static IEnumerable<PartitionGuard> Guards(IReadOnlyList<SqlToken> tokens, int start, LogSource source, string alias)
    {
        var where = End(tokens, start, token => token.Is("where"));
        if (where == tokens.Count || !tokens[where].Is("where"))
        {
            yield break;
        }

        var end = End(tokens, where + 1, _ => false);
        foreach (var (from, to) in Conditions(tokens, where + 1, end))
        {
            if (Guard(tokens, from, to, source, alias) is { } guard)
            {
                yield return guard;
            }
        }
    }

    // The token that ends the clause: a keyword at the same depth, or the bracket around it.
    static int End(IReadOnlyList<SqlToken> tokens, int start, Predicate<SqlToken> found)
    {
        var depth = 0;
        for (var i = start; i < tokens.Count; i++)
        {
            depth += tokens[i].Text switch { "(" => 1, ")" => -1, _ => 0 };
            if (depth < 0 || (depth == 0 && (found(tokens[i]) || (tokens[i].Kind == SqlTokenKind.Word && s_ends.Contains(tokens[i].Text)))))
            {
                return i;
            }
        }

        return tokens.Count;
    }

    // What AND joins; nothing when OR joins them, for then none of them holds by itself.
    static List<(int From, int To)> Conditions(IReadOnlyList<SqlToken> tokens, int start, int end)
    {
        List<(int, int)> conditions = [];
        var (from, depth, between) = (start, 0, false);
        for (var i = start; i < end; i++)
        {
            depth += tokens[i].Text.ToUpperInvariant() switch { "(" or "CASE" => 1, ")" or "END" => -1, _ => 0 };
            if (depth > 0)
            {
                continue;
            }

            if (tokens[i].Is("or"))
            {
                return [];
            }

            if (tokens[i].Is("between"))
            {
                between = true;
            }
            else if (tokens[i].Is("and") && between)
            {
                between = false;
            }
            else if (tokens[i].Is("and"))
            {
                conditions.Add((from, i));
                from = i + 1;
            }
        }

        conditions.Add((from, end));
        return conditions;
    }

    static PartitionGuard? Guard(IReadOnlyList<SqlToken> tokens, int from, int to, LogSource source, string alias)
    {
        HashSet<string> columns = [];
        List<SqlToken> condition = [];
        for (var i = from; i < to; i++)
        {
            var (token, next) = (tokens[i], i + 1 < to ? tokens[i + 1] : SqlToken.None);
            if (!token.IsName || next.Is("(") || IsUnit(tokens, i) || (token.Kind == SqlTokenKind.Word && s_constants.Contains(token.Text) && !IsColumn(token, source)))
            {
                condition.Add(token);
            }
            else if (next.Is(".") && token.Name == alias)
            {
                i++;
            }
            else if (IsColumn(token, source))
            {
                columns.Add(token.Name);
                condition.Add(token);
            }
            else
            {
                return null;
            }
        }

        return columns.Count > 0 ? new(from, to, [.. columns], condition) : null;
    }

    static bool IsColumn(SqlToken token, LogSource source) => source.Partitions.Any(column => column.Name == token.Name);

    // The last word of interval '7' day.
    static bool IsUnit(IReadOnlyList<SqlToken> tokens, int i) => i > 1 && tokens[i - 1].Kind == SqlTokenKind.Text && tokens[i - 2].Is("interval");
}
