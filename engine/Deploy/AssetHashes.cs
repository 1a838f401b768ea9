using System.Security.Cryptography;
using System.Text;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Adds the content hash to assets and archives, so that a changed file is a changed input.</summary>
static class AssetHashes
{
    public static PropertyMap Add(PropertyMap map) => map.ConvertAll(Add);

    static PropertyValue Add(PropertyValue value) => value switch
    {
        AssetValue { Hash: "" } asset => new AssetValue(asset.Source, asset.Content, Hash(asset)),
        ArchiveValue { Hash: "", Assets: { } assets } => WithHash(Add(assets)),
        ArchiveValue { Hash: "" } archive => new ArchiveValue(archive.Source, archive.Content ?? "", HashOf(archive.Source, archive.Content ?? "")),
        PropertyMap map => Add(map),
        ListValue list => list.ConvertAll(Add),
        SecretValue secret when Add(secret.Value) is var hashed && !ReferenceEquals(hashed, secret.Value) => new SecretValue(hashed),
        _ => value,
    };

    static ArchiveValue WithHash(PropertyMap assets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, asset) in assets)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{(asset is AssetValue a ? a.Hash : (asset as ArchiveValue)?.Hash)}\0"));
        }

        return new(assets, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    static string Hash(AssetValue asset) =>
        asset.Source == AssetSource.Text
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asset.Content)))
            : HashOf(asset.Source, asset.Content);

    static string HashOf(AssetSource source, string content)
    {
        if (source == AssetSource.Uri)
        {
            // Fetching would make a preview depend on the network; a changed address is a change.
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        }

        if (File.Exists(content))
        {
            using var file = File.OpenRead(content);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }

        return Directory.Exists(content)
            ? HashDirectory(content)
            : throw new RpcException(StatusCode.InvalidArgument, $"asset '{content}': expected a file or folder, found none. Correct the path; it is relative to the program's folder.");
    }

    static string HashDirectory(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var file = File.OpenRead(path);
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(folder, path)}\0"));
            hash.AppendData(SHA256.HashData(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
