namespace Bindgen.Extract;

/// <summary>One word, string or sign of a declaration file.</summary>
/// <param name="Text">The text; for a string literal without its quotes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts in the file.</param>
/// <param name="Deprecated">The <c>@deprecated</c> note of the comment right before it.</param>
readonly record struct Token(string Text, TokenKind Kind, int Start, string? Deprecated)
{
    public bool Is(string text) => Kind != TokenKind.Literal && Text == text;
}
