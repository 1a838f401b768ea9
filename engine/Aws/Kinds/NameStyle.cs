namespace SecurityPlatform.Engine.Aws.Kinds;

/// <summary>How an automatic name is spelled.</summary>
enum NameStyle
{
    /// <summary><c>name-1a2b3c4</c>.</summary>
    Hyphen,

    /// <summary><c>name-1a2b3c4</c> in lower case.</summary>
    Bucket,

    /// <summary><c>alias/name-1a2b3c4</c>.</summary>
    Alias,

    /// <summary><c>name_abcdefgh</c> in lower case.</summary>
    Underscore,

    /// <summary><c>name-1a2b3c4.fifo</c> for a FIFO queue or topic.</summary>
    Fifo,

    /// <summary>The logical name as it is.</summary>
    Logical,
}
