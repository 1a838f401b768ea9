using System.Text;

namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>Puts context values in the place of <c>${key}</c>.</summary>
/// <remarks>Source: IAM User Guide, IAM policy elements: Variables and tags.</remarks>
static class PolicyVariables
{
    /// <summary>The text with its variables replaced; null where a key has no single value and no default.</summary>
    public static string? Expand(string text, AccessRequest request)
    {
        if (!text.Contains("${", StringComparison.Ordinal))
        {
            return text;
        }

        var expanded = new StringBuilder();
        var at = 0;
        while (text.IndexOf("${", at, StringComparison.Ordinal) is >= 0 and var start && text.IndexOf('}', start) is >= 0 and var end)
        {
            if (Value(text[(start + 2)..end], request) is not { } value)
            {
                return null;
            }

            expanded.Append(text, at, start - at).Append(value);
            at = end + 1;
        }

        return expanded.Append(text, at, text.Length - at).ToString();
    }

    static string? Value(string variable, AccessRequest request)
    {
        switch (variable)
        {
            case "*":
                return Wildcards.LiteralStar.ToString();
            case "?":
                return Wildcards.LiteralQuestion.ToString();
            case "$":
                return "$";
        }

        var comma = variable.IndexOf(',', StringComparison.Ordinal);
        var key = comma < 0 ? variable : variable[..comma].Trim();
        if (request.Context.TryGetValue(key, out var values) && values.Length == 1)
        {
            return values[0].Replace('*', Wildcards.LiteralStar).Replace('?', Wildcards.LiteralQuestion);
        }

        return comma < 0 ? null : variable[(comma + 1)..].Trim().Trim('\'');
    }
}
