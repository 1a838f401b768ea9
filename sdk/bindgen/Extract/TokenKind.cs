namespace Bindgen.Extract;

/// <summary>Kinds of <see cref="Token"/>.</summary>
enum TokenKind
{
    /// <summary>The file is over.</summary>
    End,

    /// <summary>A name or keyword.</summary>
    Word,

    /// <summary>A quoted string.</summary>
    Literal,

    /// <summary>One character of punctuation.</summary>
    Sign,
}
