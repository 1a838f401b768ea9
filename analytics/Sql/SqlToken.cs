namespace SecurityPlatform.Analytics.Sql;

/// <summary>A word, a literal, a mark, or the blanks and comments between them.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written.</param>
/// <remarks>A class, because the framework's generics over a struct are compiled at each start.</remarks>
sealed record SqlToken(SqlTokenKind Kind, string Text)
{
    /// <summary>What stands behind the last one.</summary>
    public static SqlToken None { get; } = new(SqlTokenKind.Space, "");

    /// <summary>Whether it is this keyword or mark, in any case.</summary>
    public bool Is(string text) =>
        Kind is SqlTokenKind.Word or SqlTokenKind.Mark && Text.Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name that it stands for: without quotes, lower case.</summary>
    public string Name => Kind == SqlTokenKind.QuotedName ? Text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : Text.ToLowerInvariant();

    /// <summary>Whether it can name a column or a table.</summary>
    public bool IsName => Kind is SqlTokenKind.Word or SqlTokenKind.QuotedName;
}
