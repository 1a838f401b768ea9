using System.Diagnostics.CodeAnalysis;

namespace SecurityPlatform.Model;

/// <summary>Names an AWS account by its 12 digits.</summary>
/// <remarks>Kept as text: an id may start with zero ("AWS account identifiers", AWS Account Management guide).</remarks>
public sealed record AccountId
{
    /// <summary>What <see cref="Parse"/> accepts, in words for a message.</summary>
    public const string Expected = "a 12-digit account id";

    readonly string _digits;

    AccountId(string digits) => _digits = digits;

    /// <summary>Reads an id; anything but 12 digits is refused.</summary>
    public static bool TryParse(string? text, [MaybeNullWhen(false)] out AccountId id)
    {
        var valid = text is { Length: 12 } && text.All(char.IsAsciiDigit);
        id = valid ? new(text!) : null;
        return valid;
    }

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not 12 digits.</exception>
    public static AccountId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"account id: expected {Expected}, got \"{text}\". Copy it from the Organizations console.");

    /// <summary>The 12 digits.</summary>
    public override string ToString() => _digits;
}
