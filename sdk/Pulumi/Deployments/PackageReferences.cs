using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Rpc;

namespace Pulumi;

/// <summary>References of packages that the engine was told about; each package is told once.</summary>
sealed class PackageReferences(IResourceMonitor monitor)
{
    readonly ConcurrentDictionary<string, Task<string>> _references = new();

    static Task<string> None { get; } = Task.FromResult("");

    public Task<string> Find(RegisterPackageRequest? request) => request is null
        ? None
        : _references.GetOrAdd(KeyOf(request), static (_, r) => r.Monitor.RegisterPackageAsync(ToDescriptor(r.Request)), (Monitor: monitor, Request: request));

    static string KeyOf(RegisterPackageRequest request) => string.Join(
        '|',
        request.Name,
        request.Version,
        request.DownloadUrl,
        request.Parameterization?.Name,
        request.Parameterization?.Version,
        request.Extension?.Name,
        request.Extension?.Version);

    static PackageDescriptor ToDescriptor(RegisterPackageRequest request) => new(
        request.Name,
        request.Version,
        request.DownloadUrl,
        request.Checksums.ToImmutableDictionary(c => c.Key, c => (ReadOnlyMemory<byte>)c.Value),
        ToParameter(request.Parameterization),
        ToParameter(request.Extension));

    static PackageParameter? ToParameter(RegisterPackageRequest.PackageParameterization? parameterization) =>
        parameterization is null ? null : new(parameterization.Name, parameterization.Version, parameterization.Value);
}
