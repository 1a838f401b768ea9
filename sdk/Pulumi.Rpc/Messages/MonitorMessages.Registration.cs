using Pulumi.Rpc.Proto;

namespace Pulumi.Rpc;

/// <summary>Records of the monitor interface to messages and back, field by field, as the official .NET SDK fills them.</summary>
public static partial class MonitorMessages
{
    /// <summary>The request for <paramref name="registration"/>.</summary>
    public static RegisterResourceRequest ToMessage(ResourceRegistration registration, MarshalOptions options)
    {
        ArgumentNullException.ThrowIfNull(registration);
        var message = new RegisterResourceRequest
        {
            Type = registration.Type,
            Name = registration.Name,
            Parent = registration.Parent,
            Custom = registration.Custom,
            Remote = registration.Remote,
            Object = PropertyMarshaller.ToStruct(registration.Inputs, options),
            Dependencies = { registration.Dependencies },
            Provider = registration.Provider,
            Providers = { registration.Providers },
            Version = registration.Version,
            PluginDownloadURL = registration.PluginDownloadUrl,
            PackageRef = registration.PackageReference,
            DeleteBeforeReplace = registration.DeleteBeforeReplace ?? false,
            DeleteBeforeReplaceDefined = registration.DeleteBeforeReplace is not null,
            IgnoreChanges = { registration.IgnoreChanges },
            ReplaceOnChanges = { registration.ReplaceOnChanges },
            HideDiffs = { registration.HideDiffs },
            AdditionalSecretOutputs = { registration.AdditionalSecretOutputs },
            Aliases = { registration.Aliases.Select(ToMessage) },
            ImportId = registration.ImportId,
            CustomTimeouts = ToMessage(registration.CustomTimeouts),
            DeletedWith = registration.DeletedWith,
            ReplaceWith = { registration.ReplaceWith },
            ReplacementTrigger = registration.ReplacementTrigger is { } trigger ? PropertyMarshaller.ToValue(trigger, options) : null,
            Transforms = { registration.Transforms.Select(ToMessage) },
            // The official SDK sends the message even when no hook is bound.
            Hooks = ToMessage(registration.Hooks),
            EnvVarMappings = { registration.EnvVarMappings },
            AcceptSecrets = registration.AcceptSecrets,
            AcceptResources = registration.AcceptResources,
            SupportsPartialValues = registration.SupportsPartialValues,
            SupportsResultReporting = registration.SupportsResultReporting,
        };
        foreach (var (property, urns) in registration.PropertyDependencies)
        {
            message.PropertyDependencies.Add(property, new() { Urns = { urns } });
        }

        // Present-and-false differs from absent: absent inherits.
        if (registration.Protect is { } protect)
        {
            message.Protect = protect;
        }

        if (registration.RetainOnDelete is { } retain)
        {
            message.RetainOnDelete = retain;
        }

        return message;
    }

    /// <summary>The registration that <paramref name="message"/> asks for.</summary>
    /// <exception cref="FormatException">A property or a timeout cannot be read.</exception>
    public static ResourceRegistration FromMessage(RegisterResourceRequest message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new()
        {
            Type = message.Type,
            Name = message.Name,
            Parent = message.Parent,
            Custom = message.Custom,
            Remote = message.Remote,
            Inputs = PropertyMarshaller.FromStruct(message.Object),
            Dependencies = [.. message.Dependencies],
            PropertyDependencies = Lists(message.PropertyDependencies, d => d.Urns),
            Provider = message.Provider,
            Providers = Texts(message.Providers),
            Version = message.Version,
            PluginDownloadUrl = message.PluginDownloadURL,
            PackageReference = message.PackageRef,
            Protect = message.HasProtect ? message.Protect : null,
            RetainOnDelete = message.HasRetainOnDelete ? message.RetainOnDelete : null,
            DeleteBeforeReplace = message.DeleteBeforeReplaceDefined || message.DeleteBeforeReplace ? message.DeleteBeforeReplace : null,
            IgnoreChanges = [.. message.IgnoreChanges],
            ReplaceOnChanges = [.. message.ReplaceOnChanges],
            HideDiffs = [.. message.HideDiffs],
            AdditionalSecretOutputs = [.. message.AdditionalSecretOutputs],
            Aliases = [.. message.AliasURNs.Select(urn => new ResourceAlias { Urn = urn }), .. message.Aliases.Select(FromMessage)],
            ImportId = message.ImportId,
            CustomTimeouts = FromMessage(message.CustomTimeouts),
            DeletedWith = message.DeletedWith,
            ReplaceWith = [.. message.ReplaceWith],
            ReplacementTrigger = message.ReplacementTrigger is { } trigger ? PropertyMarshaller.FromValue(trigger) : null,
            Transforms = [.. message.Transforms.Select(FromMessage)],
            Hooks = FromMessage(message.Hooks),
            EnvVarMappings = Texts(message.EnvVarMappings),
            AcceptSecrets = message.AcceptSecrets,
            AcceptResources = message.AcceptResources,
            SupportsPartialValues = message.SupportsPartialValues,
            SupportsResultReporting = message.SupportsResultReporting,
        };
    }

    /// <summary>The answer that carries <paramref name="result"/>.</summary>
    public static RegisterResourceResponse ToMessage(RegisterResourceResult result, MarshalOptions options)
    {
        ArgumentNullException.ThrowIfNull(result);
        var message = new RegisterResourceResponse
        {
            Urn = result.Urn,
            Id = result.Id,
            Object = PropertyMarshaller.ToStruct(result.Outputs, options),
            Result = (Result)result.Result,
            Unknown = result.Unknown,
        };
        foreach (var (property, urns) in result.PropertyDependencies)
        {
            message.PropertyDependencies.Add(property, new() { Urns = { urns } });
        }

        return message;
    }

    /// <summary>What became of a registration.</summary>
    /// <exception cref="FormatException">A property cannot be read.</exception>
    public static RegisterResourceResult FromMessage(RegisterResourceResponse message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new()
        {
            Urn = message.Urn,
            Id = message.Id,
            Outputs = PropertyMarshaller.FromStruct(message.Object),
            PropertyDependencies = Lists(message.PropertyDependencies, d => d.Urns),
            Result = (StepResult)message.Result,
            Unknown = message.Unknown,
        };
    }
}
