namespace SecurityPlatform.Analytics.Sql;

/// <summary>A function of Trino in DuckDB's words.</summary>
/// <param name="Name">What a query calls.</param>
/// <param name="Statement">The statement that makes it.</param>
sealed record Macro(string Name, string Statement)
{
    /// <summary>Whether <paramref name="sql"/> calls it. A name behind a dot is DuckDB's own function.</summary>
    public bool IsCalledIn(string sql)
    {
        for (var at = 0; (at = sql.IndexOf(Name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += Name.Length)
        {
            var before = at > 0 ? sql[at - 1] : ' ';
            var rest = sql.AsSpan(at + Name.Length).TrimStart();
            if (before is not ('.' or '_') && !char.IsLetterOrDigit(before) && rest.StartsWith('('))
            {
                return true;
            }
        }

        return false;
    }
}
