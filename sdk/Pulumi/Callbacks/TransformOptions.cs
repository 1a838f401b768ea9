using Pulumi.Rpc;
using Proto = Pulumi.Rpc.Proto;

namespace Pulumi;

/// <summary>The options of a resource as the engine sends them to a transform.</summary>
static class TransformOptions
{
    public static ResourceOptions Read(Proto.TransformResourceOptions message, bool isCustom)
    {
        ResourceOptions options = isCustom ? ReadCustom(message) : ReadComponent(message);
        options.DependsOn = message.DependsOn.Select(urn => (Resource)new DependencyResource(urn)).ToArray();
        options.Protect = message.HasProtect ? message.Protect : null;
        options.IgnoreChanges = [.. message.IgnoreChanges];
        options.ReplaceOnChanges = [.. message.ReplaceOnChanges];
        options.HideDiffs = [.. message.HideDiff];
        options.Version = TextOf(message.Version);
        options.PluginDownloadURL = TextOf(message.PluginDownloadUrl);
        options.Provider = DependencyProvider.Of(message.Provider);
        options.RetainOnDelete = message.HasRetainOnDelete ? message.RetainOnDelete : null;
        options.DeletedWith = message.DeletedWith.Length > 0 ? new DependencyResource(message.DeletedWith) : null;
        options.ReplaceWith = message.ReplaceWith.Select(urn => (Resource)new DependencyResource(urn)).ToArray();
        options.Aliases = [.. message.Aliases.Select(alias => (Input<Alias>)Read(MonitorMessages.FromMessage(alias)))];
        options.Hooks = KnownHook.Read(MonitorMessages.FromMessage(message.Hooks));
        if (MonitorMessages.FromMessage(message.CustomTimeouts) is { } timeouts)
        {
            options.CustomTimeouts = new() { Create = timeouts.Create, Update = timeouts.Update, Delete = timeouts.Delete };
        }

        if (message.ReplacementTrigger is { } trigger)
        {
            options.ReplacementTrigger = TransformValues.ToObject(PropertyMarshaller.FromValue(trigger))!;
        }

        return options;
    }

    public static async Task<Proto.TransformResourceOptions> Write(ResourceOptions options)
    {
        var message = new Proto.TransformResourceOptions
        {
            DependsOn = { await UrnsOf(options._dependsOn).ConfigureAwait(false) },
            IgnoreChanges = { options._ignoreChanges ?? [] },
            ReplaceOnChanges = { options._replaceOnChanges ?? [] },
            HideDiff = { options._hideDiffs ?? [] },
            Version = options.Version ?? "",
            PluginDownloadUrl = options.PluginDownloadURL ?? "",
            Provider = await DependencyProvider.ReferenceOf(options.Provider).ConfigureAwait(false),
            DeletedWith = options.DeletedWith is { } other ? (await other.State.ConfigureAwait(false)).Urn : "",
            ReplaceWith = { await UrnsOf(options._replaceWith).ConfigureAwait(false) },
            CustomTimeouts = options.CustomTimeouts is { } timeouts
                ? MonitorMessages.ToMessage(new OperationTimeouts(timeouts.Create, timeouts.Update, timeouts.Delete))
                : null,
            Hooks = options._hooks is { } hooks ? MonitorMessages.ToMessage(Callbacks.NamesOf(hooks)) : null,
            ReplacementTrigger = await TransformValues.ToMessage(options.ReplacementTrigger).ConfigureAwait(false),
        };
        foreach (var alias in options._aliases ?? [])
        {
            var written = await AliasWriter.Write(alias).ConfigureAwait(false);
            message.Aliases.Add(MonitorMessages.ToMessage(written));
        }

        WriteFlags(message, options);
        if (options is ComponentResourceOptions { _providers: { } providers })
        {
            foreach (var provider in providers)
            {
                message.Providers[provider.Package] = await DependencyProvider.ReferenceOf(provider).ConfigureAwait(false);
            }
        }

        return message;
    }

    static void WriteFlags(Proto.TransformResourceOptions message, ResourceOptions options)
    {
        if (options.Protect is { } protect)
        {
            message.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            message.RetainOnDelete = retain;
        }

        if (options is not CustomResourceOptions custom)
        {
            return;
        }

        message.Import = custom.ImportId ?? "";
        message.AdditionalSecretOutputs.Add(custom._additionalSecretOutputs ?? []);
        if (custom.DeleteBeforeReplace is { } deleteFirst)
        {
            message.DeleteBeforeReplace = deleteFirst;
        }
    }

    static CustomResourceOptions ReadCustom(Proto.TransformResourceOptions message) => new()
    {
        DeleteBeforeReplace = message.HasDeleteBeforeReplace ? message.DeleteBeforeReplace : null,
        AdditionalSecretOutputs = [.. message.AdditionalSecretOutputs],
        ImportId = TextOf(message.Import),
    };

    static ComponentResourceOptions ReadComponent(Proto.TransformResourceOptions message) => new()
    {
        Providers = [.. message.Providers.Values.Select(reference => DependencyProvider.Of(reference)!)],
    };

    static Alias Read(ResourceAlias alias) => alias.Urn.Length > 0
        ? new() { Urn = alias.Urn }
        : new()
        {
            Name = InputOf(alias.Name),
            Type = InputOf(alias.Type),
            Stack = InputOf(alias.Stack),
            Project = InputOf(alias.Project),
            ParentUrn = InputOf(alias.ParentUrn),
            NoParent = alias.NoParent,
        };

    static Input<string>? InputOf(string text) => text.Length > 0 ? (Input<string>)text : null;

    static string? TextOf(string text) => text.Length > 0 ? text : null;

    static async Task<IEnumerable<string>> UrnsOf(InputList<Resource>? list)
    {
        if (list is null)
        {
            return [];
        }

        var data = await list.AsOutput().Data.ConfigureAwait(false);
        var pending = new List<Task>();
        while (true)
        {
            var urns = new Serialization.DependencyUrns(pending);
            foreach (var resource in data.Value.IsDefault ? [] : data.Value)
            {
                urns.Add(resource);
            }

            if (pending.Count == 0)
            {
                return urns.ToSorted();
            }

            await Task.WhenAll(pending).ConfigureAwait(false);
            pending.Clear();
        }
    }
}
