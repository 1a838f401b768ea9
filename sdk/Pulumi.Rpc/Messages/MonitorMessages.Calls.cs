using System.Collections.Immutable;
using Pulumi.Rpc.Proto;

namespace Pulumi.Rpc;

public static partial class MonitorMessages
{
    /// <summary>The request for <paramref name="read"/>.</summary>
    public static ReadResourceRequest ToMessage(ResourceRead read, MarshalOptions options)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new()
        {
            Id = read.Id,
            Type = read.Type,
            Name = read.Name,
            Parent = read.Parent,
            Properties = PropertyMarshaller.ToStruct(read.Properties, options),
            Dependencies = { read.Dependencies },
            Provider = read.Provider,
            Version = read.Version,
            PluginDownloadURL = read.PluginDownloadUrl,
            PackageRef = read.PackageReference,
            AdditionalSecretOutputs = { read.AdditionalSecretOutputs },
            AcceptSecrets = read.AcceptSecrets,
            AcceptResources = read.AcceptResources,
        };
    }

    /// <summary>The read that <paramref name="message"/> asks for.</summary>
    public static ResourceRead FromMessage(ReadResourceRequest message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new()
        {
            Id = message.Id,
            Type = message.Type,
            Name = message.Name,
            Parent = message.Parent,
            Properties = PropertyMarshaller.FromStruct(message.Properties),
            Dependencies = [.. message.Dependencies],
            Provider = message.Provider,
            Version = message.Version,
            PluginDownloadUrl = message.PluginDownloadURL,
            PackageReference = message.PackageRef,
            AdditionalSecretOutputs = [.. message.AdditionalSecretOutputs],
            AcceptSecrets = message.AcceptSecrets,
            AcceptResources = message.AcceptResources,
        };
    }

    /// <summary>The request for <paramref name="invoke"/>; dependencies and parent are left out for monitors that do not read them.</summary>
    public static ResourceInvokeRequest ToMessage(FunctionInvoke invoke, MarshalOptions options, bool withDependsOn, bool withParent)
    {
        ArgumentNullException.ThrowIfNull(invoke);
        return new()
        {
            Tok = invoke.Token,
            Args = PropertyMarshaller.ToStruct(invoke.Args, options),
            Provider = invoke.Provider,
            Version = invoke.Version,
            PluginDownloadURL = invoke.PluginDownloadUrl,
            PackageRef = invoke.PackageReference,
            AcceptResources = invoke.AcceptResources,
            DependsOn = { withDependsOn ? invoke.DependsOn : [] },
            Parent = withParent ? invoke.Parent : "",
        };
    }

    /// <summary>The invoke that <paramref name="message"/> asks for.</summary>
    public static FunctionInvoke FromMessage(ResourceInvokeRequest message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new()
        {
            Token = message.Tok,
            Args = PropertyMarshaller.FromStruct(message.Args),
            Provider = message.Provider,
            Version = message.Version,
            PluginDownloadUrl = message.PluginDownloadURL,
            PackageReference = message.PackageRef,
            AcceptResources = message.AcceptResources,
            DependsOn = [.. message.DependsOn],
            Parent = message.Parent,
        };
    }

    /// <summary>The request for <paramref name="call"/>.</summary>
    public static ResourceCallRequest ToMessage(MethodCall call, MarshalOptions options)
    {
        ArgumentNullException.ThrowIfNull(call);
        var message = new ResourceCallRequest
        {
            Tok = call.Token,
            Args = PropertyMarshaller.ToStruct(call.Args, options),
            Provider = call.Provider,
            Version = call.Version,
            PluginDownloadURL = call.PluginDownloadUrl,
            PackageRef = call.PackageReference,
        };
        foreach (var (argument, urns) in call.ArgDependencies)
        {
            message.ArgDependencies.Add(argument, new() { Urns = { urns } });
        }

        return message;
    }

    /// <summary>The call that <paramref name="message"/> asks for.</summary>
    public static MethodCall FromMessage(ResourceCallRequest message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new()
        {
            Token = message.Tok,
            Args = PropertyMarshaller.FromStruct(message.Args),
            ArgDependencies = Lists(message.ArgDependencies, d => d.Urns),
            Provider = message.Provider,
            Version = message.Version,
            PluginDownloadUrl = message.PluginDownloadURL,
            PackageReference = message.PackageRef,
        };
    }

    /// <summary>The request that declares <paramref name="package"/>.</summary>
    public static RegisterPackageRequest ToMessage(PackageDescriptor package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var message = new RegisterPackageRequest
        {
            Name = package.Name,
            Version = package.Version,
            DownloadUrl = package.DownloadUrl,
            Parameterization = ToMessage(package.Parameterization),
            Extension = ToMessage(package.Extension),
        };
        foreach (var (platform, checksum) in package.Checksums)
        {
            message.Checksums.Add(platform, Bytes(checksum));
        }

        return message;
    }

    /// <summary>The package that <paramref name="message"/> declares.</summary>
    public static PackageDescriptor FromMessage(RegisterPackageRequest message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new(
            message.Name,
            message.Version,
            message.DownloadUrl,
            ImmutableDictionary.CreateRange(
                message.Checksums.Select(c => KeyValuePair.Create(c.Key, c.Value.Memory))),
            FromMessage(message.Parameterization),
            FromMessage(message.Extension));
    }

    static Parameterization? ToMessage(PackageParameter? parameter) =>
        parameter is null ? null : new() { Name = parameter.Name, Version = parameter.Version, Value = Bytes(parameter.Value) };

    static PackageParameter? FromMessage(Parameterization? message) =>
        message is null ? null : new(message.Name, message.Version, message.Value.Memory);
}
