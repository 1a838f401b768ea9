namespace SecurityPlatform.Analytics.Sql;

/// <summary>What a piece of SQL is.</summary>
enum SqlTokenKind
{
    /// <summary>Blanks and comments.</summary>
    Space,

    /// <summary>A keyword or a name.</summary>
    Word,

    /// <summary>A name in double quotes.</summary>
    QuotedName,

    /// <summary>A string in single quotes.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Anything else, one character a token, but -&gt; and the like in one.</summary>
    Mark,
}
