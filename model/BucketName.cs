using System.Diagnostics.CodeAnalysis;

namespace SecurityPlatform.Model;

/// <summary>Names an S3 bucket.</summary>
/// <remarks>"Bucket naming rules", Amazon S3 user guide. Dots are refused: they break TLS to the bucket's own host name.</remarks>
public sealed record BucketName
{
    /// <summary>What <see cref="Parse"/> accepts, in words for a message.</summary>
    public const string Expected = "a bucket name (3 to 63 lower-case letters, digits and inner hyphens)";

    /// <summary>The longest name that S3 takes.</summary>
    public const int MaxLength = 63;

    readonly string _name;

    BucketName(string name) => _name = name;

    /// <summary>Reads a bucket name.</summary>
    public static bool TryParse(string? text, [MaybeNullWhen(false)] out BucketName name)
    {
        var valid = text is { Length: >= 3 and <= MaxLength }
            && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && text[0] != '-' && text[^1] != '-'
            && !text.StartsWith("xn--", StringComparison.Ordinal) && !text.EndsWith("-s3alias", StringComparison.Ordinal);
        name = valid ? new(text!) : null;
        return valid;
    }

    /// <summary>Reads a bucket name.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not a legal name.</exception>
    public static BucketName Parse(string text) =>
        TryParse(text, out var name) ? name : throw new FormatException($"bucket: expected {Expected}, got \"{text}\". Use the bucket's name, not its ARN.");

    /// <summary>The name.</summary>
    public override string ToString() => _name;
}
