namespace SecurityPlatform.Analytics.Sql;

/// <summary>One condition of a WHERE clause that names partition columns and constants only.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token behind it.</param>
/// <param name="Columns">The partition columns that it names.</param>
/// <param name="Tokens">The condition without table names before the columns.</param>
sealed record PartitionGuard(int Start, int End, IReadOnlyList<string> Columns, IReadOnlyList<SqlToken> Tokens)
{
    /// <summary>Whether it says from when, not until when.</summary>
    public bool IsLower => Tokens.FirstOrDefault(token => token.Text is ">" or ">=" or "<" or "<=" or "=")?.Text is ">" or ">=" or "=" or null;
}
