using System.Text.Json;

namespace SecurityPlatform.Policy;

/// <summary>A call of an AWS API that an association repeats every day.</summary>
/// <param name="Account">The account of the role that makes it; "" when the runbook does not say.</param>
/// <param name="Region">Where it is made; null while that is unknown.</param>
/// <param name="Api">The operation, such as UpdateClusterConfig.</param>
/// <param name="Inputs">What it is given.</param>
sealed record ServiceCall(string Account, string? Region, string Api, JsonElement Inputs)
{
    /// <summary>Whether an input is <paramref name="expected"/>.</summary>
    public bool Has(string input, string expected) => TextOf(Inputs, input) == expected;

    /// <summary>Whether it is made in the account and region of <paramref name="arn"/>; null while the region is unknown.</summary>
    public bool? IsAbout(string arn)
    {
        var fields = arn.Split(':');
        return fields.Length < 6 || (fields[4].Length > 0 && fields[4] != Account) ? false : Region is null ? null : Region == fields[3];
    }

    /// <summary>Whether a text stands anywhere under an input.</summary>
    public bool Names(string input, string text) => Inputs.TryGetProperty(input, out var value) && Holds(value, text);

    /// <summary>Whether a list of pairs gives <paramref name="value"/> to <paramref name="key"/>.</summary>
    /// <param name="input">The input that is the list.</param>
    /// <param name="names">What the members of a pair are called.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value; null for any but "".</param>
    public bool Sets(string input, (string Key, string Value) names, string key, string? value) =>
        Inputs.TryGetProperty(input, out var list) && list.ValueKind == JsonValueKind.Array
        && list.EnumerateArray().Any(pair => TextOf(pair, names.Key) == key
            && (value is null ? TextOf(pair, names.Value) is { Length: > 0 } : TextOf(pair, names.Value) == value));

    internal static string? TextOf(JsonElement parent, string member) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    static bool Holds(JsonElement value, string text) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() == text,
        JsonValueKind.Array => value.EnumerateArray().Any(item => Holds(item, text)),
        JsonValueKind.Object => value.EnumerateObject().Any(member => Holds(member.Value, text)),
        _ => false,
    };
}
