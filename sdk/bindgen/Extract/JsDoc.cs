namespace Bindgen.Extract;

/// <summary>Reads the one thing that is taken from documentation comments: why not to use something.</summary>
static class JsDoc
{
    const string Tag = "@deprecated";

    /// <summary>The text after <c>@deprecated</c>, joined into one line; null without the tag.</summary>
    public static string? Deprecation(ReadOnlySpan<char> comment)
    {
        var start = comment.IndexOf(Tag);
        if (start < 0)
        {
            return null;
        }

        var words = new List<string>();
        foreach (var line in comment[(start + Tag.Length)..].EnumerateLines())
        {
            var content = line.Trim().TrimStart('*').Trim();
            if (words.Count > 0 && (content.IsEmpty || content[0] == '@'))
            {
                break;
            }

            words.Add(content.ToString());
        }

        return string.Join(' ', words).Trim();
    }
}
