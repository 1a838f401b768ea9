using System.Collections.Concurrent;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Loads providers once: the default ones at first need, explicit ones when registered, recorded ones for old resources.</summary>
sealed class ProviderRegistry(Deployment deployment)
{
    readonly ConcurrentDictionary<string, ProviderInstance> _byReference = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, Lazy<Task<ProviderInstance>>> _recorded = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<(string Package, string Version, string Url), Lazy<Task<ProviderInstance>>> _default = new();
    readonly ConcurrentDictionary<string, PackageDescriptor> _packages = new(StringComparer.Ordinal);

    /// <summary>Registers default providers as resources; set once by the session, which owns the steps.</summary>
    public Func<ResourceRegistration, Task<ProviderInstance>> Registrar { get; set; } = null!;

    public string AddPackage(PackageDescriptor package)
    {
        var name = package.Parameterization?.Name ?? package.Name;
        var reference = $"{name}@{package.Parameterization?.Version ?? package.Version}@{package.DownloadUrl}";
        _packages.TryAdd(reference, package);
        return reference;
    }

    public void Add(ProviderInstance instance) => _byReference[instance.Reference] = instance;

    /// <summary>The provider that a registration, read or invoke asks for.</summary>
    /// <param name="token">Its type or function token.</param>
    /// <param name="reference">The explicit provider, or "".</param>
    /// <param name="version">The plugin version, or "".</param>
    /// <param name="url">Where the plugin comes from, or "".</param>
    /// <param name="packageReference">Reference from RegisterPackage, or "".</param>
    public ValueTask<ProviderInstance> FindAsync(string token, string reference, string version, string url, string packageReference)
    {
        if (reference.Length > 0)
        {
            return _byReference.TryGetValue(reference, out var found) ? ValueTask.FromResult(found) : Denied(reference);
        }

        if (packageReference.Length > 0 && _packages.TryGetValue(packageReference, out var package))
        {
            (version, url) = (package.Parameterization?.Version ?? package.Version, package.DownloadUrl);
        }

        var key = (Urn.Package(token), version, url);
        var entry = _default.TryGetValue(key, out var known) ? known : _default.GetOrAdd(key, k => new(() => DefaultAsync(k.Package, k.Version, k.Url)));
        var task = entry.Value;
        return task.IsCompletedSuccessfully ? ValueTask.FromResult(task.Result) : new(task);
    }

    /// <summary>The provider of a recorded resource, loaded from the state when nobody registered it.</summary>
    public ValueTask<ProviderInstance> FindAsync(ResourceState recorded)
    {
        var reference = recorded.Provider;
        return _byReference.TryGetValue(reference, out var found)
            ? ValueTask.FromResult(found)
            : new(_recorded.GetOrAdd(reference, r => new(() => LoadRecordedAsync(r, recorded.Urn))).Value);
    }

    /// <summary>A new provider of a provider resource.</summary>
    public IProvider Load(string urn, string type, PropertyMap inputs)
    {
        var package = Urn.Package(type);
        if (package == BuiltinProvider.Package)
        {
            return new BuiltinProvider(deployment);
        }

        var version = (inputs.Find("version")?.Unwrapped as StringValue)?.Value ?? "";
        var stack = deployment.Stack;
        return deployment.Options.Providers.Load(package, version, new(stack.Organization, stack.Project, stack.Stack))
            ?? throw deployment.Fail(urn, $"package '{package}': expected a provider{(version.Length > 0 ? $" of version {version}" : "")}, found none. This engine rehearses only the packages it has a provider for; use the official engine for others.");
    }

    static ValueTask<ProviderInstance> Denied(string reference) =>
        throw new RpcException(StatusCode.InvalidArgument, $"provider '{Urn.SplitReference(reference).Urn}' is not registered. Register the provider before its resources.");

    async Task<ProviderInstance> DefaultAsync(string package, string version, string url)
    {
        if (DefaultProviders.IsDenied(deployment.Stack, package))
        {
            throw deployment.Fail("", $"Default provider for '{package}' disabled. pulumi:disable-default-providers lists it: pass an explicit provider.");
        }

        return await Registrar(DefaultProviders.Registration(deployment.Stack, package, version, url)).ConfigureAwait(false);
    }

    async Task<ProviderInstance> LoadRecordedAsync(string reference, string user)
    {
        var (urn, id) = reference.Length > 0 ? Urn.SplitReference(reference) : ("", "");
        var old = Array.Find(deployment.Old.All, o => o.State.Urn == urn && o.State.Id == id)
            ?? throw deployment.Fail(user, $"provider '{reference}' is not in the state. Import a state that holds it.");
        var inputs = DefaultProviders.Config(old.State.Inputs);
        var api = Load(urn, old.State.Type, old.State.Inputs);
        await api.ConfigureAsync(inputs).ConfigureAwait(false);
        return new(old.State, api, true);
    }
}
