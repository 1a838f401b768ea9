namespace SecurityPlatform.Model;

/// <summary>Hive's names of types, in which tables are declared, in Trino's words, in which views are.</summary>
/// <remarks>"Data types in Amazon Athena", Amazon Athena user guide.</remarks>
public static class TrinoType
{
    /// <summary>The type in Trino's words, such as row("a" varchar) for struct&lt;a:string&gt;.</summary>
    public static string Of(string hive)
    {
        ArgumentNullException.ThrowIfNull(hive);
        var open = hive.IndexOf('<', StringComparison.Ordinal);
        if (open < 0)
        {
            return hive switch { "string" => "varchar", "int" => "integer", "float" => "real", _ => hive };
        }

        var parts = Parts(hive[(open + 1)..^1]);
        return hive[..open] == "struct"
            ? $"row({string.Join(", ", parts.Select(Field))})"
            : $"{hive[..open]}({string.Join(", ", parts.Select(Of))})";
    }

    static string Field(string part)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        return $"\"{part[..colon]}\" {Of(part[(colon + 1)..])}";
    }

    // At the commas that stand in no inner pair of brackets.
    static List<string> Parts(string text)
    {
        List<string> parts = [];
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '<' or '(' ? 1 : text[i] is '>' or ')' ? -1 : 0;
            if (text[i] == ',' && depth == 0)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        return [.. parts, text[start..]];
    }
}
