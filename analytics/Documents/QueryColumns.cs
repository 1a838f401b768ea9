using SecurityPlatform.Analytics.Sql;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Analytics.Documents;

/// <summary>Which columns of the logs a query tests, and which it gives back.</summary>
static class QueryColumns
{
    /// <summary>The columns of the answer, in order.</summary>
    public static IReadOnlyList<string> Answered(Query query)
    {
        var tokens = SqlTokens.Read(query.Sql);
        var depth = 0;
        var (start, end) = (-1, tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            depth += tokens[i].Text switch { "(" => 1, ")" => -1, _ => 0 };
            if (depth != 0)
            {
                continue;
            }

            if (start < 0 && tokens[i].Is("select"))
            {
                start = tokens[i + 1].Is("distinct") ? i + 2 : i + 1;
            }
            else if (start >= 0 && end == tokens.Count && tokens[i].Is("from"))
            {
                end = i;
            }
        }

        return start < 0 ? [] : [.. Names(tokens, start, end)];
    }

    /// <summary>The declared columns of its sources that its conditions test, also under another name; fields of a struct with their path.</summary>
    /// <remarks>The window is not counted: every query tests the time of its events.</remarks>
    public static IReadOnlyList<string> Tested(Query query)
    {
        var declared = query.Sources.SelectMany(source => source.Columns).Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        SortedSet<string> found = new(StringComparer.Ordinal);
        Stack<bool> outer = [];
        var condition = false;
        var tokens = SqlTokens.Read(query.Sql);
        var aliases = Aliases(tokens, declared);
        for (var i = 0; i < tokens.Count; i++)
        {
            switch (tokens[i].Name)
            {
                case "(":
                    outer.Push(condition);
                    break;
                case ")":
                    condition = outer.Pop();
                    break;
                case "where" or "having" or "on":
                    condition = true;
                    break;
                case "select" or "from" or "join" or "group" or "order" or "union":
                    condition = false;
                    break;
                case var name when condition && tokens[i].IsName && !tokens[i - 1].Is(".") && declared.Contains(name):
                    found.Add(Path(tokens, i));
                    break;
                case var name when condition && tokens[i].IsName && !IsWindow(tokens, i) && aliases.TryGetValue(name, out var columns):
                    found.UnionWith(columns);
                    break;
            }
        }

        return [.. found];
    }

    static bool IsWindow(List<SqlToken> tokens, int name) =>
        name + 2 < tokens.Count && (tokens[name + 2].Is("since") || tokens[name + 2].Is("until"));

    // expression AS name, in the order of the text, so that a name made of names leads to columns.
    static Dictionary<string, SortedSet<string>> Aliases(List<SqlToken> tokens, HashSet<string> declared)
    {
        Dictionary<string, SortedSet<string>> aliases = [];
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Is("as") && tokens[i + 1].IsName && !declared.Contains(tokens[i + 1].Name) && Start(tokens, i) is var start and >= 0)
            {
                var columns = aliases.TryGetValue(tokens[i + 1].Name, out var known) ? known : aliases[tokens[i + 1].Name] = new(StringComparer.Ordinal);
                for (var part = start; part < i; part++)
                {
                    if (tokens[part].IsName && !tokens[part - 1].Is(".") && declared.Contains(tokens[part].Name))
                    {
                        columns.Add(Path(tokens, part));
                    }
                    else if (tokens[part].IsName && aliases.TryGetValue(tokens[part].Name, out var inner) && inner != columns)
                    {
                        columns.UnionWith(inner);
                    }
                }
            }
        }

        return aliases;
    }

    // Where the item of a SELECT begins that ends before the AS; -1 for the AS of a table or of a cast.
    static int Start(List<SqlToken> tokens, int before)
    {
        var depth = 0;
        for (var i = before - 1; i >= 0 && depth >= 0; i--)
        {
            depth += tokens[i].Text switch { ")" => 1, "(" => -1, _ => 0 };
            if (depth == 0 && (tokens[i].Is("select") || tokens[i].Is(",") || tokens[i].Is("distinct")))
            {
                return i + 1;
            }

            if (depth == 0 && (tokens[i].Is("from") || tokens[i].Is("join")))
            {
                return -1;
            }
        }

        return -1;
    }

    static string Path(List<SqlToken> tokens, int column)
    {
        var path = tokens[column].Name;
        for (var i = column + 1; i + 1 < tokens.Count && tokens[i].Is(".") && tokens[i + 1].IsName; i += 2)
        {
            path = $"{path}.{tokens[i + 1].Name}";
        }

        return path;
    }

    // A column is called by its alias, or by its last word.
    static IEnumerable<string> Names(List<SqlToken> tokens, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            depth += tokens[i].Text switch { "(" => 1, ")" => -1, _ => 0 };
            if (depth == 0 && (i + 1 == end || tokens[i + 1].Is(",")))
            {
                yield return tokens[i].Name;
            }
        }
    }
}
