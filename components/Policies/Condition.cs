namespace SecurityPlatform.Components.Policies;

/// <summary>When a <see cref="Statement"/> applies. All conditions of a statement must hold.</summary>
/// <param name="Operator">The IAM operator, such as <c>StringEquals</c>.</param>
/// <param name="Key">The condition key, such as <c>aws:SourceArn</c>.</param>
/// <param name="Values">One match is enough (for a negated operator: no match).</param>
/// <remarks>Element reference: IAM user guide, "AWS JSON policy elements: Condition operators".</remarks>
public sealed record Condition(string Operator, string Key, params IReadOnlyList<string> Values)
{
    /// <summary>The key equals a value, case included.</summary>
    public static Condition StringEquals(string key, params IReadOnlyList<string> values) => new("StringEquals", key, values);

    /// <summary>The key is present with none of the values, or absent.</summary>
    public static Condition StringNotEquals(string key, params IReadOnlyList<string> values) => new("StringNotEquals", key, values);

    /// <summary>The key matches a pattern with <c>*</c> and <c>?</c>.</summary>
    public static Condition StringLike(string key, params IReadOnlyList<string> values) => new("StringLike", key, values);

    /// <summary>The key matches an ARN pattern, part by part.</summary>
    public static Condition ArnLike(string key, params IReadOnlyList<string> values) => new("ArnLike", key, values);

    /// <summary>The key matches none of the ARN patterns, or is absent.</summary>
    public static Condition ArnNotLike(string key, params IReadOnlyList<string> values) => new("ArnNotLike", key, values);

    /// <summary>The key is a true or false of this value.</summary>
    public static Condition Bool(string key, bool value) => new("Bool", key, value ? "true" : "false");

    /// <summary>The key is present and a smaller number.</summary>
    public static Condition NumericLessThan(string key, string value) => new("NumericLessThan", key, value);
}
