using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace SecurityPlatform.Tests.Analytics;

/// <summary>Says which JSON events a metric filter of CloudWatch Logs counts.</summary>
/// <remarks>Source: "Filter pattern syntax", Amazon CloudWatch Logs user guide: the part that the CIS filters use.</remarks>
sealed partial class MetricFilterPattern
{
    readonly List<string> _tokens;
    int _next;

    MetricFilterPattern(string pattern) => _tokens = [.. Token().Matches(pattern.Trim().Trim('{', '}')).Select(match => match.Value.Trim()).Where(text => text.Length > 0)];

    /// <summary>Whether <paramref name="pattern"/> counts <paramref name="record"/>.</summary>
    public static bool Counts(string pattern, JObject record)
    {
        var parser = new MetricFilterPattern(pattern);
        var result = parser.Or(record);
        return parser._next == parser._tokens.Count ? result : throw new FormatException($"{pattern}: expected the end, got {parser._tokens[parser._next]}.");
    }

    bool Or(JObject record)
    {
        var result = And(record);
        while (Take("||"))
        {
            result |= And(record);
        }

        return result;
    }

    bool And(JObject record)
    {
        var result = Comparison(record);
        while (Take("&&"))
        {
            result &= Comparison(record);
        }

        return result;
    }

    bool Comparison(JObject record)
    {
        if (Take("("))
        {
            var inner = Or(record);
            return Take(")") ? inner : throw new FormatException("expected a closing bracket.");
        }

        var value = record.SelectToken(_tokens[_next++]);
        if (Take("NOT"))
        {
            return Take("EXISTS") ? value is null : throw new FormatException("expected EXISTS after NOT.");
        }

        var equal = Take("=");
        if (!equal && !Take("!="))
        {
            throw new FormatException($"expected = or !=, got {_tokens[_next]}.");
        }

        var wanted = $"^{Regex.Escape(_tokens[_next++].Trim('"')).Replace("\\*", ".*", StringComparison.Ordinal)}$";
        return equal == (value is JValue { Value: { } text } && Regex.IsMatch(Convert.ToString(text, CultureInfo.InvariantCulture)!, wanted));
    }

    bool Take(string token)
    {
        if (_next >= _tokens.Count || _tokens[_next] != token)
        {
            return false;
        }

        _next++;
        return true;
    }

    [GeneratedRegex("""\(|\)|&&|\|\||!=|=|"[^"]*"|[^\s()&|!="]+""")]
    private static partial Regex Token();
}
