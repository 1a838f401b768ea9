using System.Collections.Immutable;
using Pulumi.Rpc;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A registration under construction: complete as soon as every input, parent and dependency is resolved.</summary>
sealed partial class RegistrationDraft(
    Deployment deployment, Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
{
    readonly CustomResourceOptions? _custom = options as CustomResourceOptions;
    InputWriter _writer = new(default);
    WriterOptions _writing;
    string _package = "";
    ImmutableArray<CallbackReference> _transforms = [];

    public Resource Resource => resource;

    List<Task> Pending => _writer.Pending;

    /// <summary>Waits for what does not depend on inputs: features, the package, callbacks.</summary>
    public async ValueTask Prepare()
    {
        var keepsResources = await deployment.Registrar.KeepsResources().ConfigureAwait(false);
        var keepsOutputs = resource.IsRemote
            && await deployment.Features.Supports(EngineFeatures.OutputValues).ConfigureAwait(false);
        _writing = new(keepsResources, keepsOutputs);
        _package = await deployment.Packages.Find(package).ConfigureAwait(false);
        if (options._resourceTransforms is { Count: > 0 } transforms)
        {
            await PrepareTransforms(transforms).ConfigureAwait(false);
        }

        if (options._hooks is { IsEmpty: false } hooks)
        {
            await Callbacks.WhenRegistered(hooks).ConfigureAwait(false);
        }
    }

    /// <summary>The request, or null while something is pending.</summary>
    public object? TryComplete()
    {
        _writer = new(_writing);
        var id = FindId();
        object request = id is { Length: > 0 } ? ToRead(id) : ToRegistration();
        return Pending.Count == 0 ? request : null;
    }

    public Task WhenReady() => _writer.WhenReady();

    /// <summary>The id to read by. An id that is given but unknown means registering, and so does an empty one.</summary>
    string? FindId()
    {
        if (options.Id is not { } input || input.Content is "")
        {
            return null;
        }

        var data = Resolve(input.AsOutput());
        return data.IsKnown ? data.Value : null;
    }

    ResourceRead ToRead(string id)
    {
        var (properties, dependencies, _) = WriteProperties();
        return new()
        {
            Id = id,
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = UrnOf(resource.Parent),
            Properties = properties,
            Dependencies = dependencies,
            Provider = ReferenceOf(options.Provider),
            Version = options.Version ?? "",
            PluginDownloadUrl = options.PluginDownloadURL ?? "",
            PackageReference = _package,
            AdditionalSecretOutputs = Copy(_custom?._additionalSecretOutputs),
            AcceptResources = _writing.KeepResources,
        };
    }

    ResourceRegistration ToRegistration()
    {
        var (properties, dependencies, byProperty) = WriteProperties();
        var isManaged = resource.IsCustom || resource.IsRemote;
        return new()
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = UrnOf(resource.Parent),
            Custom = resource.IsCustom,
            Remote = resource.IsRemote,
            Inputs = properties,
            Dependencies = dependencies,
            PropertyDependencies = byProperty,
            Provider = isManaged ? ReferenceOf(options.Provider) : "",
            Providers = resource.IsRemote ? ProviderReferences() : ImmutableDictionary<string, string>.Empty,
            Version = options.Version ?? "",
            PluginDownloadUrl = options.PluginDownloadURL ?? "",
            PackageReference = _package,
            Protect = options.Protect,
            RetainOnDelete = options.RetainOnDelete,
            DeleteBeforeReplace = _custom?.DeleteBeforeReplace,
            IgnoreChanges = Copy(options._ignoreChanges),
            ReplaceOnChanges = Copy(options._replaceOnChanges),
            HideDiffs = Copy(options._hideDiffs),
            AdditionalSecretOutputs = Copy(_custom?._additionalSecretOutputs),
            Aliases = WriteAliases(),
            ImportId = _custom?.ImportId ?? "",
            CustomTimeouts = options.CustomTimeouts is { } timeouts
                ? new(timeouts.Create, timeouts.Update, timeouts.Delete)
                : null,
            DeletedWith = UrnOf(options.DeletedWith),
            ReplaceWith = options._replaceWith is { } others ? UrnsOf(others) : [],
            ReplacementTrigger = options.ReplacementTrigger is { } trigger ? _writer.Write(trigger) : null,
            Transforms = _transforms,
            Hooks = options._hooks is { IsEmpty: false } hooks ? Callbacks.NamesOf(hooks) : HookBinding.Empty,
            EnvVarMappings = _custom?._envVarMappings?.ToImmutableDictionary() ?? ImmutableDictionary<string, string>.Empty,
            AcceptResources = _writing.KeepResources,
        };
    }

    static ImmutableArray<string> Copy(List<string>? list) => list is { Count: > 0 } ? [.. list] : [];

    async Task PrepareTransforms(List<ResourceTransform> transforms)
    {
        var references = ImmutableArray.CreateBuilder<CallbackReference>(transforms.Count);
        foreach (var transform in transforms)
        {
            references.Add(await deployment.Callbacks.RegisterTransform(transform).ConfigureAwait(false));
        }

        if (resource is Stack)
        {
            foreach (var reference in references)
            {
                await deployment.Monitor.RegisterStackTransformAsync(reference).ConfigureAwait(false);
            }
        }
        else
        {
            _transforms = references.ToImmutable();
        }
    }
}
