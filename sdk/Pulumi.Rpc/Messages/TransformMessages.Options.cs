using System.Collections.Immutable;
using Pulumi.Rpc.Proto;

namespace Pulumi.Rpc;

public static partial class TransformMessages
{
    static TransformResourceOptions ToOptions(ResourceRegistration registration)
    {
        var options = new TransformResourceOptions
        {
            DependsOn = { registration.Dependencies },
            IgnoreChanges = { registration.IgnoreChanges },
            ReplaceOnChanges = { registration.ReplaceOnChanges },
            Version = registration.Version,
            Aliases = { registration.Aliases.Select(MonitorMessages.ToMessage) },
            Provider = registration.Provider,
            CustomTimeouts = MonitorMessages.ToMessage(registration.CustomTimeouts),
            PluginDownloadUrl = registration.PluginDownloadUrl,
            DeletedWith = registration.DeletedWith,
            AdditionalSecretOutputs = { registration.AdditionalSecretOutputs },
            Providers = { registration.Providers },
            Hooks = MonitorMessages.ToMessage(registration.Hooks),
            Import = registration.ImportId,
            HideDiff = { registration.HideDiffs },
            ReplaceWith = { registration.ReplaceWith },
            ReplacementTrigger = registration.ReplacementTrigger is { } trigger ? PropertyMarshaller.ToValue(trigger) : null,
        };
        if (registration.Protect is { } protect)
        {
            options.Protect = protect;
        }

        if (registration.RetainOnDelete is { } retain)
        {
            options.RetainOnDelete = retain;
        }

        if (registration.DeleteBeforeReplace is { } before)
        {
            options.DeleteBeforeReplace = before;
        }

        return options;
    }

    static ResourceRegistration WithOptions(ResourceRegistration registration, TransformResourceOptions options) => registration with
    {
        Dependencies = [.. options.DependsOn],
        IgnoreChanges = [.. options.IgnoreChanges],
        ReplaceOnChanges = [.. options.ReplaceOnChanges],
        Version = options.Version,
        Aliases = [.. options.Aliases.Select(MonitorMessages.FromMessage)],
        Provider = options.Provider,
        CustomTimeouts = MonitorMessages.FromMessage(options.CustomTimeouts),
        PluginDownloadUrl = options.PluginDownloadUrl,
        DeletedWith = options.DeletedWith,
        AdditionalSecretOutputs = [.. options.AdditionalSecretOutputs],
        Providers = options.Providers.ToImmutableDictionary(),
        Hooks = MonitorMessages.FromMessage(options.Hooks),
        ImportId = options.Import,
        HideDiffs = [.. options.HideDiff],
        ReplaceWith = [.. options.ReplaceWith],
        ReplacementTrigger = options.ReplacementTrigger is { } trigger ? PropertyMarshaller.FromValue(trigger) : null,
        Protect = options.HasProtect ? options.Protect : null,
        RetainOnDelete = options.HasRetainOnDelete ? options.RetainOnDelete : null,
        DeleteBeforeReplace = options.HasDeleteBeforeReplace ? options.DeleteBeforeReplace : null,
    };
}
