using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Kinds;

/// <summary>The automatic name that the AWS provider of Pulumi gives: the logical name, a separator and drawn characters.</summary>
/// <param name="Property">The input that takes it.</param>
/// <param name="MaxLength">The longest name that AWS takes.</param>
/// <param name="Style">How it is spelled.</param>
sealed record NameRule(string Property = "name", int MaxLength = 255, NameStyle Style = NameStyle.Hyphen)
{
    /// <summary>The input that asks for a name beginning with a prefix instead.</summary>
    public string PrefixProperty { get; } = Property + "Prefix";

    /// <summary>The name. <paramref name="seed"/> decides the drawn characters.</summary>
    public string Make(string logicalName, string seed, PropertyMap inputs) => Style switch
    {
        NameStyle.Logical => logicalName,
        NameStyle.Bucket => $"{logicalName.ToLowerInvariant()}-{Digest.Hex(seed, 7)}",
        NameStyle.Alias => $"alias/{logicalName}-{Digest.Hex(seed, 7)}",
        NameStyle.Underscore => $"{logicalName.ToLowerInvariant().Replace('-', '_')}_{Digest.Letters(seed, 8)}",
        NameStyle.Fifo when inputs.Flag("fifoTopic") is true || inputs.Flag("fifoQueue") is true =>
            $"{logicalName}-{Digest.Hex(seed, 7)}.fifo",
        _ => $"{logicalName}-{Digest.Hex(seed, 7)}",
    };
}
