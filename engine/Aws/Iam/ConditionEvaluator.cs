using System.Globalization;
using System.Net;

namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>Decides whether a condition holds for a request.</summary>
static class ConditionEvaluator
{
    public static bool Holds(PolicyCondition condition, AccessRequest request, bool hasVariables)
    {
        var present = request.Context.TryGetValue(condition.Key, out var actual) && actual.Length > 0;
        var how = condition.Operator;
        if (how.Base == "Null")
        {
            return condition.Values.Any(v => bool.TryParse(v, out var absent) && absent != present);
        }

        if (!present)
        {
            return how.IfExists || how.Quantifier == SetQuantifier.All || (how.Negated && how.Quantifier == SetQuantifier.None);
        }

        return how.Quantifier switch
        {
            SetQuantifier.All => actual.All(v => Matches(v) != how.Negated),
            SetQuantifier.Any => actual.Any(v => Matches(v) != how.Negated),
            _ => actual.Any(Matches) != how.Negated,
        };

        bool Matches(string value)
        {
            foreach (var wanted in condition.Values)
            {
                var expanded = hasVariables ? PolicyVariables.Expand(wanted, request) : wanted;
                if (expanded is not null && IsMatch(how.Base, expanded, value))
                {
                    return true;
                }
            }

            return false;
        }
    }

    static bool IsMatch(string comparison, string wanted, string actual) => comparison switch
    {
        "StringEquals" or "BinaryEquals" => Plain(wanted) == actual,
        "StringEqualsIgnoreCase" or "Bool" => Plain(wanted).Equals(actual, StringComparison.OrdinalIgnoreCase),
        "StringLike" => Wildcards.IsMatch(wanted, actual),
        "ArnEquals" or "ArnLike" => Wildcards.IsArnMatch(wanted, actual),
        "IpAddress" => IsInNetwork(wanted, actual),
        _ when comparison.StartsWith("Numeric", StringComparison.Ordinal) =>
            Number(wanted) is { } w && Number(actual) is { } a && Holds(comparison["Numeric".Length..], a.CompareTo(w)),
        _ => Date(wanted) is { } w && Date(actual) is { } a && Holds(comparison["Date".Length..], a.CompareTo(w)),
    };

    static bool Holds(string relation, int order) => relation switch
    {
        "Equals" => order == 0,
        "LessThan" => order < 0,
        "LessThanEquals" => order <= 0,
        "GreaterThan" => order > 0,
        _ => order >= 0,
    };

    // A variable of a wildcard character is that character where nothing is a wildcard.
    static string Plain(string text) => text.Replace(Wildcards.LiteralStar, '*').Replace(Wildcards.LiteralQuestion, '?');

    static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    static DateTimeOffset? Date(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date
        : Number(text) is { } seconds ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
        : null;

    static bool IsInNetwork(string wanted, string actual) =>
        IPAddress.TryParse(actual, out var address)
        && (IPNetwork.TryParse(wanted, out var network) ? network.Contains(address) : IPAddress.TryParse(wanted, out var one) && one.Equals(address));
}
