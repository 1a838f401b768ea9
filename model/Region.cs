using System.Diagnostics.CodeAnalysis;

namespace SecurityPlatform.Model;

/// <summary>Names an AWS region, such as ap-northeast-1.</summary>
public sealed record Region
{
    /// <summary>What <see cref="Parse"/> accepts, in words for a message.</summary>
    public const string Expected = "a region such as ap-northeast-1";

    // Checked by form, not against a list: a new region must not need a new release.
    static readonly string[] Directions =
        ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest", "central"];

    readonly string _name;

    Region(string name) => _name = name;

    /// <summary>Where AWS keeps what is global: IAM, Organizations, Route 53 and CloudFront log here.</summary>
    public static Region UsEast1 { get; } = new("us-east-1");

    /// <summary>The regions that are on in every account and cannot be switched off.</summary>
    /// <remarks>"Regions that are enabled by default", AWS Account Management guide.</remarks>
    public static IReadOnlyList<Region> EnabledByDefault { get; } =
    [
        new("us-east-1"), new("us-east-2"), new("us-west-1"), new("us-west-2"),
        new("ap-northeast-1"), new("ap-northeast-2"), new("ap-northeast-3"), new("ap-south-1"),
        new("ap-southeast-1"), new("ap-southeast-2"), new("ca-central-1"), new("eu-central-1"),
        new("eu-north-1"), new("eu-west-1"), new("eu-west-2"), new("eu-west-3"), new("sa-east-1"),
    ];

    /// <summary>The AWS partition, the second field of every ARN: aws, aws-cn or aws-us-gov.</summary>
    public string Partition => _name switch
    {
        var name when name.StartsWith("cn-", StringComparison.Ordinal) => "aws-cn",
        var name when name.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        _ => "aws",
    };

    /// <summary>Reads a region name.</summary>
    public static bool TryParse(string? text, [MaybeNullWhen(false)] out Region region)
    {
        var parts = text?.Split('-') ?? [];
        var valid = parts is [{ Length: 2 } area, .., { Length: 1 } number]
            && area.All(char.IsAsciiLetterLower)
            && number[0] is >= '1' and <= '9'
            && (parts.Length == 3 || (parts.Length == 4 && parts[1] == "gov"))
            && Directions.Contains(parts[^2]);
        region = valid ? new(text!) : null;
        return valid;
    }

    /// <summary>Reads a region name.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> has not the form of a region.</exception>
    public static Region Parse(string text) =>
        TryParse(text, out var region) ? region : throw new FormatException($"region: expected {Expected}, got \"{text}\". Use the name from the Regions page of the console.");

    /// <summary>The name as AWS writes it.</summary>
    public override string ToString() => _name;
}
