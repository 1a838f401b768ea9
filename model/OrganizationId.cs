using System.Diagnostics.CodeAnalysis;

namespace SecurityPlatform.Model;

/// <summary>Names an AWS organization.</summary>
/// <remarks>Form: "o-" and 10 to 32 lower-case letters or digits (Organization data type, AWS Organizations API reference).</remarks>
public sealed record OrganizationId
{
    /// <summary>What <see cref="Parse"/> accepts, in words for a message.</summary>
    public const string Expected = "an organization id (o- and 10 to 32 lower-case letters or digits)";

    readonly string _text;

    OrganizationId(string text) => _text = text;

    /// <summary>The id without "o-": a short word that is unlikely to be taken, for names that are unique in the world.</summary>
    public string Suffix => _text[2..];

    /// <summary>Reads an id.</summary>
    public static bool TryParse(string? text, [MaybeNullWhen(false)] out OrganizationId id)
    {
        var valid = text is { Length: >= 12 and <= 34 } && text.StartsWith("o-", StringComparison.Ordinal)
            && text[2..].All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));
        id = valid ? new(text!) : null;
        return valid;
    }

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not an organization id.</exception>
    public static OrganizationId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"organization id: expected {Expected}, got \"{text}\". Copy it from the Organizations console.");

    /// <summary>The id as AWS writes it, with "o-".</summary>
    public override string ToString() => _text;
}
