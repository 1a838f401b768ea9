using System.Collections.Immutable;

namespace Pulumi.Rpc;

/// <summary>A package that the program uses (RegisterPackageRequest).</summary>
public sealed record PackageDescriptor(
    string Name,
    string Version,
    string DownloadUrl,
    ImmutableDictionary<string, ReadOnlyMemory<byte>> Checksums,
    PackageParameter? Parameterization,
    PackageParameter? Extension);
