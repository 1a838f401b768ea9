namespace Bindgen.Extract;

/// <summary>Cuts a TypeScript declaration file into tokens.</summary>
sealed class Scanner(string text, string file)
{
    int _at;
    Token? _peeked;

    /// <summary>The file, for messages.</summary>
    public string File => file;

    /// <summary>Right behind the token taken last, before its blanks and comments. Not after <see cref="Peek"/>.</summary>
    public int Position => _at;

    public Token Peek() => _peeked ??= Read();

    public Token Next()
    {
        var token = Peek();
        _peeked = null;
        return token;
    }

    /// <summary>Continues at <paramref name="position"/>, a <see cref="Position"/>.</summary>
    public void MoveTo(int position)
    {
        _at = position;
        _peeked = null;
    }

    public bool TryTake(string expected)
    {
        if (!Peek().Is(expected))
        {
            return false;
        }

        Next();
        return true;
    }

    public Token Expect(string expected)
    {
        var token = Next();
        return token.Is(expected) ? token : throw Unexpected(token, $"'{expected}'");
    }

    public string Word()
    {
        var token = Next();
        return token.Kind == TokenKind.Word ? token.Text : throw Unexpected(token, "a name");
    }

    public string Literal()
    {
        var token = Next();
        return token.Kind == TokenKind.Literal ? token.Text : throw Unexpected(token, "a quoted string");
    }

    /// <summary>Passes everything up to and with the bracket that closes the one just taken.</summary>
    public void SkipBlock()
    {
        for (var depth = 1; depth > 0;)
        {
            var token = Next();
            depth += token.Kind switch
            {
                TokenKind.End => throw Unexpected(token, "a closing bracket"),
                TokenKind.Sign when token.Text is "{" or "(" or "[" => 1,
                TokenKind.Sign when token.Text is "}" or ")" or "]" => -1,
                _ => 0,
            };
        }
    }

    /// <summary>Passes the rest of a statement, with its semicolon.</summary>
    public void SkipStatement()
    {
        for (var token = Next(); !token.Is(";") && token.Kind != TokenKind.End; token = Next())
        {
            if (token.Kind == TokenKind.Sign && token.Text is "{" or "(" or "[")
            {
                SkipBlock();
            }
        }
    }

    public BindgenException Unexpected(Token token, string expected)
    {
        var line = text.AsSpan(0, Math.Min(token.Start, text.Length)).Count('\n') + 1;
        return new($"{file}({line}): expected {expected}, got '{token.Text}'. Teach sdk/bindgen/Extract the new form.");
    }

    Token Read()
    {
        var deprecated = SkipBlanks();
        if (_at >= text.Length)
        {
            return new("end of file", TokenKind.End, _at, deprecated);
        }

        var start = _at;
        var c = text[_at++];
        if (IsWordPart(c))
        {
            while (_at < text.Length && IsWordPart(text[_at]))
            {
                _at++;
            }

            return new(text[start.._at], TokenKind.Word, start, deprecated);
        }

        if (c is '"' or '\'')
        {
            var end = text.IndexOf(c, _at);
            _at = end + 1;
            return new(text[(start + 1)..end], TokenKind.Literal, start, deprecated);
        }

        return new(c.ToString(), TokenKind.Sign, start, deprecated);
    }

    string? SkipBlanks()
    {
        string? deprecated = null;
        while (_at < text.Length)
        {
            if (char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }
            else if (text.AsSpan(_at).StartsWith("//"))
            {
                var end = text.IndexOf('\n', _at);
                _at = end < 0 ? text.Length : end;
            }
            else if (text.AsSpan(_at).StartsWith("/*"))
            {
                var end = text.IndexOf("*/", _at, StringComparison.Ordinal);
                deprecated = JsDoc.Deprecation(text.AsSpan(_at, end - _at));
                _at = end + 2;
            }
            else
            {
                break;
            }
        }

        return deprecated;
    }

    static bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$';
}
