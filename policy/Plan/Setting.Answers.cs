using Pulumi.Rpc;

namespace SecurityPlatform.Policy;

public sealed partial class Setting
{
    /// <summary>Whether the value is the flag <paramref name="expected"/>. What is missing is neither true nor false.</summary>
    public bool? Is(bool expected) => _value switch
    {
        UnknownValue => null,
        BoolValue flag => flag.Value == expected,
        StringValue text => bool.TryParse(text.Value, out var flag) && flag == expected,
        _ => false,
    };

    /// <summary>Whether the value is the text <paramref name="expected"/>.</summary>
    public bool? Is(string expected) => IsUnknown ? null : Text == expected;

    /// <summary>Whether the value is one of <paramref name="expected"/>.</summary>
    public bool? IsOneOf(params ReadOnlySpan<string> expected) => IsUnknown ? null : Text is { } text && expected.Contains(text);

    /// <summary>Whether something is set. Terraform's zero values ("", 0 and empty lists) stand for nothing.</summary>
    public bool? IsSet => _value switch
    {
        UnknownValue => null,
        null or StringValue { Value: "" } or NumberValue { Value: 0 } or ListValue { Count: 0 } => false,
        _ => true,
    };

    /// <summary>Whether the value is a number of at least <paramref name="floor"/>.</summary>
    public bool? IsAtLeast(double floor) => IsUnknown ? null : Number >= floor;

    /// <summary>Whether some item fits. An unknown list may hold anything.</summary>
    public bool? Any(Func<Setting, bool?> fits)
    {
        bool? found = IsUnknown ? null : false;
        foreach (var item in Items)
        {
            found |= fits(item);
        }

        return found;
    }

    /// <summary>Whether every item fits. True for an empty list; an unknown list may hold anything.</summary>
    public bool? All(Func<Setting, bool?> fits)
    {
        bool? found = IsUnknown ? null : true;
        foreach (var item in Items)
        {
            found &= fits(item);
        }

        return found;
    }

    /// <summary>A finding about this place.</summary>
    /// <param name="holds">Whether the value is as it must be; null while that is unknown.</param>
    /// <param name="expected">What must be there.</param>
    public Finding Must(bool? holds, string expected) =>
        holds == true ? new(Resource, Verdict.Pass, "") : Finding.About(Resource, Path, holds, expected, holds == false ? Shown : "");

    /// <summary>Finds fault with any other flag.</summary>
    public Finding MustBe(bool expected) => Must(Is(expected), expected ? "true" : "false");

    /// <summary>Finds fault with any other text.</summary>
    public Finding MustBe(string expected) => Must(Is(expected), expected);

    /// <summary>Finds fault with a smaller number and with none.</summary>
    public Finding MustBeAtLeast(double floor) => Must(IsAtLeast(floor), $"{floor} or more");
}
