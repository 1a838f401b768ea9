using Pulumi.Rpc;

namespace SecurityPlatform.Policy;

/// <summary>A value that the configuration of a rule may set.</summary>
/// <param name="Name">The key in the configuration.</param>
/// <param name="Default">The value when the configuration says nothing; its kind is the kind that is accepted.</param>
/// <param name="Description">What the value does, for the generated documentation.</param>
public sealed record RuleParameter(string Name, PropertyValue Default, string Description)
{
    /// <summary>The smallest number accepted; null for no bound.</summary>
    public double? Minimum { get; init; }

    /// <summary>The kind of value, in JSON Schema's word.</summary>
    public string Kind => Default switch
    {
        NumberValue => "number",
        BoolValue => "boolean",
        ListValue => "array",
        _ => "string",
    };

    /// <summary>What is accepted, in words.</summary>
    public string Expected => Kind switch
    {
        "number" => Minimum is { } minimum ? $"a number of {minimum} or more" : "a number",
        "boolean" => "true or false",
        "array" => "a list of texts",
        _ => "a text",
    };

    /// <summary>Whether <paramref name="value"/> may be given.</summary>
    public bool Accepts(PropertyValue value) => value.Unwrapped switch
    {
        NumberValue number => Kind == "number" && !(number.Value < Minimum),
        BoolValue => Kind == "boolean",
        ListValue list => Kind == "array" && list.All(item => item.Unwrapped is StringValue),
        StringValue => Kind == "string",
        _ => false,
    };
}
