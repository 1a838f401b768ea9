namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>The patterns of the policy language: <c>*</c> any characters, <c>?</c> one.</summary>
static class Wildcards
{
    /// <summary>Stand for a literal asterisk and question mark in a pattern; private characters, in no name of AWS.</summary>
    public const char LiteralStar = '\uE000';
    public const char LiteralQuestion = '\uE001';

    /// <summary>Whether the whole text matches.</summary>
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool ignoreCase = false)
    {
        int p = 0, t = 0, star = -1, resume = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && IsSame(pattern[p], text[t], ignoreCase))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].IndexOfAnyExcept('*') < 0;
    }

    /// <summary>Whether the six parts of an ARN match those of a pattern, each by itself.</summary>
    public static bool IsArnMatch(string pattern, string arn)
    {
        if (pattern == "*")
        {
            return true;
        }

        var wanted = pattern.Split(':', 6);
        var given = arn.Split(':', 6);
        if (wanted.Length != 6 || given.Length != 6)
        {
            return false;
        }

        for (var i = 0; i < 6; i++)
        {
            if (!IsMatch(wanted[i], given[i]))
            {
                return false;
            }
        }

        return true;
    }

    static bool IsSame(char pattern, char text, bool ignoreCase) => pattern switch
    {
        '?' => true,
        LiteralStar => text == '*',
        LiteralQuestion => text == '?',
        _ => pattern == text || (ignoreCase && char.ToLowerInvariant(pattern) == char.ToLowerInvariant(text)),
    };
}
