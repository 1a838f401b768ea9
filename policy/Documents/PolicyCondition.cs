namespace SecurityPlatform.Policy;

/// <summary>One line of a statement's condition block.</summary>
/// <param name="Operator">Such as <c>StringEquals</c>, with its <c>ForAnyValue:</c> and <c>IfExists</c>.</param>
/// <param name="Key">Such as <c>aws:SourceArn</c>.</param>
/// <param name="Values">The values, of which one must match.</param>
public sealed record PolicyCondition(string Operator, string Key, IReadOnlyList<string> Values)
{
    /// <summary>Whether the line demands that the key be there and equal or like one of the values.</summary>
    public bool IsPositive => Operator is
        "StringEquals" or "StringLike" or "StringEqualsIgnoreCase" or "ArnEquals" or "ArnLike"
        or "ForAnyValue:StringEquals" or "ForAnyValue:StringLike" or "ForAnyValue:ArnLike" or "ForAnyValue:ArnEquals";

    /// <summary>Whether the line spares principals that are like one of the values.</summary>
    public bool IsException => Operator is "StringNotEquals" or "StringNotLike" or "ArnNotEquals" or "ArnNotLike";

    /// <summary>Whether the key is <paramref name="key"/>; keys do not tell case apart.</summary>
    public bool IsAbout(string key) => Key.Equals(key, StringComparison.OrdinalIgnoreCase);
}
