using System.Diagnostics.CodeAnalysis;

namespace SecurityPlatform.Model;

/// <summary>The start of object keys, such as AWSLogs/. Always empty or ending in a slash, never starting with one.</summary>
public sealed record S3Prefix
{
    /// <summary>What <see cref="Parse"/> accepts, in words for a message.</summary>
    public const string Expected = "a key prefix that ends in / and does not start with /";

    readonly string _text;

    S3Prefix(string text) => _text = text;

    /// <summary>The whole bucket.</summary>
    public static S3Prefix Whole { get; } = new("");

    /// <summary>Reads a prefix; an empty one means the whole bucket.</summary>
    public static bool TryParse(string? text, [MaybeNullWhen(false)] out S3Prefix prefix)
    {
        var valid = text is not null && (text.Length == 0 || (text[0] != '/' && text[^1] == '/' && !text.Contains("//", StringComparison.Ordinal)));
        prefix = valid ? new(text!) : null;
        return valid;
    }

    /// <summary>Reads a prefix.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> starts with a slash, does not end in one, or has an empty part.</exception>
    public static S3Prefix Parse(string text) =>
        TryParse(text, out var prefix) ? prefix : throw new FormatException($"prefix: expected {Expected}, got \"{text}\". Write it like AWSLogs/.");

    /// <summary>The prefix.</summary>
    public override string ToString() => _text;
}
