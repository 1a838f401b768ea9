namespace SecurityPlatform.Analytics.Sql;

/// <summary>Pieces of SQL made from values.</summary>
static class SqlText
{
    /// <summary>A string literal.</summary>
    public static string Literal(string? text) => text is null ? "NULL" : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A quoted name.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
