namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>A condition operator taken apart, for example <c>ForAnyValue:StringNotLikeIfExists</c>.</summary>
/// <param name="Base">The comparison without its negation, for example <c>StringLike</c>.</param>
/// <param name="Negated">Whether none of the values may match.</param>
/// <param name="IfExists">Whether an absent key satisfies it.</param>
/// <param name="Quantifier">How several values are read.</param>
/// <remarks>Source: IAM User Guide, IAM JSON policy elements: Condition operators.</remarks>
sealed record ConditionOperator(string Base, bool Negated, bool IfExists, SetQuantifier Quantifier)
{
    /// <summary>Reads an operator; null where AWS knows none of that name.</summary>
    public static ConditionOperator? TryParse(string text)
    {
        var quantifier = SetQuantifier.None;
        if (text.StartsWith("ForAllValues:", StringComparison.Ordinal))
        {
            (quantifier, text) = (SetQuantifier.All, text["ForAllValues:".Length..]);
        }
        else if (text.StartsWith("ForAnyValue:", StringComparison.Ordinal))
        {
            (quantifier, text) = (SetQuantifier.Any, text["ForAnyValue:".Length..]);
        }

        var ifExists = text.EndsWith("IfExists", StringComparison.Ordinal);
        if (ifExists)
        {
            text = text[..^"IfExists".Length];
        }

        (string, bool)? known = text switch
        {
            "StringEquals" or "StringEqualsIgnoreCase" or "StringLike" or "Bool" or "BinaryEquals" or "IpAddress"
                or "ArnEquals" or "ArnLike"
                or "NumericEquals" or "NumericLessThan" or "NumericLessThanEquals" or "NumericGreaterThan" or "NumericGreaterThanEquals"
                or "DateEquals" or "DateLessThan" or "DateLessThanEquals" or "DateGreaterThan" or "DateGreaterThanEquals" => (text, false),
            "StringNotEquals" => ("StringEquals", true),
            "StringNotEqualsIgnoreCase" => ("StringEqualsIgnoreCase", true),
            "StringNotLike" => ("StringLike", true),
            "NotIpAddress" => ("IpAddress", true),
            "ArnNotEquals" => ("ArnEquals", true),
            "ArnNotLike" => ("ArnLike", true),
            "NumericNotEquals" => ("NumericEquals", true),
            "DateNotEquals" => ("DateEquals", true),
            "Null" when !ifExists && quantifier == SetQuantifier.None => ("Null", false),
            _ => null,
        };
        return known is var (name, negated) ? new(name, negated, ifExists, quantifier) : null;
    }
}
