using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws;

/// <summary>A resource coming into being: what its id and outputs are computed from.</summary>
/// <param name="Settings">Who makes it.</param>
/// <param name="Region">Its region; "" when global.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="Inputs">Its settings, all known.</param>
/// <param name="Id">Its id; "" until it has one.</param>
/// <param name="Seed">What drawn characters are derived from: the client token for the id, then the id for the rest.</param>
/// <param name="Organization">The organization.</param>
sealed record Made(
    ProviderSettings Settings,
    string Region,
    string Name,
    PropertyMap Inputs,
    string Id,
    string Seed,
    CloudOrganization Organization)
{
    public string Account => Settings.Account;

    public string Partition => Region.Length > 0 ? Engine.Aws.Arn.PartitionOf(Region) : Settings.Partition;

    /// <summary>The resource with its id. From here on drawn characters depend on what it is, not on how it came to be.</summary>
    public Made Identified(TypeShape shape, string id) => this with { Id = id, Seed = $"{shape.Type}|{Account}|{Region}|{id}" };

    /// <summary>The input, or "" where it is absent.</summary>
    public string Text(string input) => Inputs.Text(input) ?? "";

    public string Hex(int length, string salt = "") => Digest.Hex(Seed + salt, length);

    public string Uuid(string salt = "") => Digest.Uuid(Seed + salt);

    public string Letters(int length) => Digest.Alphanumeric(Seed, length);

    public string Capitals(int length) => Digest.Alphanumeric(Seed, length).ToUpperInvariant();

    public string Digits(int length) => Digest.Digits(Seed, length);

    public string Arn(string service, string resource) => $"arn:{Partition}:{service}:{Region}:{Account}:{resource}";

    public string GlobalArn(string service, string resource) => $"arn:{Partition}:{service}::{Account}:{resource}";
}
