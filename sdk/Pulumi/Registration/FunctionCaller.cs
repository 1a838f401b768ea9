using System.Collections.Immutable;
using Pulumi.Rpc;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Calls functions of providers and methods of resources.</summary>
sealed partial class FunctionCaller(Deployment deployment)
{
    /// <summary>The output form: unknown arguments or dependencies make the result unknown, and nothing is called.</summary>
    public Output<T> Invoke<T>(
        string token, InvokeArgs? args, InvokeOptions? options, RegisterPackageRequest? package, bool isSingle)
    {
        return new(Run());

        async Task<OutputData<T>> Run()
        {
            var (written, resources) = await Write(args).ConfigureAwait(false);
            var dependencies = (options as InvokeOutputOptions)?.Dependencies is { IsEmpty: false } list
                ? await WaitFor(list).ConfigureAwait(false)
                : OutputData<ImmutableArray<Resource>>.Plain([]);
            resources = resources.Union(dependencies.Resources);
            if (written.ContainsUnknowns || !dependencies.IsKnown)
            {
                return new(default, false, written.ContainsSecrets, resources);
            }

            var result = await Send(token, written, options, package).ConfigureAwait(false);
            return result.Unknown
                ? new(default, false, false, resources)
                : Convert<T>(token, result.Return, isSingle, resources);
        }
    }

    /// <summary>The task form: always calls.</summary>
    public async Task<T> InvokeAsync<T>(
        string token, InvokeArgs? args, InvokeOptions? options, RegisterPackageRequest? package, bool isSingle)
    {
        var (written, resources) = await Write(args).ConfigureAwait(false);
        var result = await Send(token, written, options, package).ConfigureAwait(false);
        return Convert<T>(token, result.Return, isSingle, resources).Value!;
    }

    public static void ThrowOnFailures(string token, ImmutableArray<PropertyFailure> failures)
    {
        if (failures.IsDefaultOrEmpty)
        {
            return;
        }

        var reasons = failures.Select(f => f.Property.Length > 0 ? $"{f.Reason} ({f.Property})" : f.Reason);
        throw new InvokeException($"Invoke of '{token}' failed: {string.Join("; ", reasons)}");
    }

    static OutputData<T> Convert<T>(string token, PropertyMap result, bool isSingle, ResourceSet resources)
    {
        try
        {
            return isSingle
                ? result.Values.FirstOrDefault() is { } only
                    ? new Reading().ToData<T>(only, resources)
                    : new(default, true, false, resources)
                : new Reading().ToData<T>(result, resources);
        }
        catch (ValueMismatchException mismatch)
        {
            throw new InvokeException($"{token}{mismatch.Message} Check the type of the result.", mismatch);
        }
    }

    async Task<(PropertyMap Args, ResourceSet Resources)> Write(InvokeArgs? args)
    {
        var keepsResources = await deployment.Registrar.KeepsResources().ConfigureAwait(false);
        return await WriteArgs(args ?? InvokeArgs.Empty, new(keepsResources)).ConfigureAwait(false);
    }

    static async Task<(PropertyMap Args, ResourceSet Resources)> WriteArgs(InputArgs args, WriterOptions options)
    {
        while (true)
        {
            var writer = new InputWriter(options);
            var written = writer.WriteArgs(args);
            if (writer.Pending.Count == 0)
            {
                return (written, writer.TakeResources());
            }

            await writer.WhenReady().ConfigureAwait(false);
        }
    }

    /// <summary>Waits for the resources; unknown when one of them has no id yet.</summary>
    static async Task<OutputData<ImmutableArray<Resource>>> WaitFor(InputList<Resource> list)
    {
        var data = await list.AsOutput().Data.ConfigureAwait(false);
        var resources = new HashSet<Resource>();
        foreach (var resource in data is { IsKnown: true, Value.IsDefault: false } ? data.Value : [])
        {
            Expand(resource, resources);
        }

        var isKnown = data.IsKnown;
        foreach (var resource in resources)
        {
            var state = await resource.State.ConfigureAwait(false);
            isKnown &= !resource.IsCustom || (state.Id.Length > 0 && !state.IsUnknown);
        }

        return new([], isKnown, false, ResourceSet.Of(resources));
    }

    static void Expand(Resource resource, HashSet<Resource> resources)
    {
        if (!resources.Add(resource) || !resource.IsExpanded)
        {
            return;
        }

        foreach (var child in ((ComponentResource)resource).Children)
        {
            Expand(child, resources);
        }
    }

    async Task<InvokeResult> Send(string token, PropertyMap args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        var invoke = new FunctionInvoke
        {
            Token = token,
            Args = args,
            Provider = await FindProvider(options?.Provider ?? options?.Parent?.FindProvider(token)).ConfigureAwait(false),
            Version = options?.Version ?? "",
            PluginDownloadUrl = options?.PluginDownloadURL ?? "",
            PackageReference = await deployment.Packages.Find(package).ConfigureAwait(false),
            AcceptResources = await deployment.Registrar.KeepsResources().ConfigureAwait(false),
        };
        var result = await deployment.Registrar.Call(m => m.InvokeAsync(invoke)).ConfigureAwait(false);
        ThrowOnFailures(token, result.Failures);
        return result;
    }

    static async Task<string> FindProvider(ProviderResource? provider)
    {
        if (provider is null)
        {
            return "";
        }

        await provider.State.ConfigureAwait(false);
        return ProviderReference.TryFind(provider, [])!;
    }
}
