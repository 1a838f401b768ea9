using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws.Kinds;
using SecurityPlatform.Engine.Aws.Schema;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Engine.Aws;

/// <summary>The AWS provider over the simulated cloud: it knows what AWS knows, and refuses what AWS refuses.</summary>
/// <remarks>
/// The account is the first of <c>allowedAccountIds</c>, else the management account. A resource's own
/// <c>region</c> wins over the provider's.
/// </remarks>
public sealed partial class AwsProvider(Cloud cloud, string package) : IProvider
{
    ProviderSettings? _settings;

    ProviderSettings Settings => _settings
        ?? throw new ProviderException("ProviderNotConfigured", $"{package}: expected Configure before any resource, got none. Configure the provider first.");

    /// <inheritdoc/>
    public ValueTask<CheckResult> CheckConfigAsync(string urn, PropertyMap inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var failures = ImmutableArray.CreateBuilder<PropertyFailure>();
        if (!inputs.Has("region"))
        {
            failures.Add(new("region", "provider.region: expected a region, got nothing. Set aws:region in the stack's configuration, or Region of the provider."));
        }

        var schema = AwsSchema.Find($"pulumi:providers:{package}");
        foreach (var name in inputs.Keys)
        {
            // What begins with __ is the engine's; version and pluginDownloadURL are, too, in states of other engines.
            if (schema is not null && !name.StartsWith("__", StringComparison.Ordinal) && name is not ("version" or "pluginDownloadURL") && !schema.Inputs.Contains(name))
            {
                failures.Add(new(name, $"provider.{name}: expected a setting of {package}, got an unknown one. Remove it, or correct its name."));
            }
        }

        return ValueTask.FromResult(new CheckResult(inputs, failures.ToImmutable()));
    }

    /// <inheritdoc/>
    public ValueTask ConfigureAsync(PropertyMap inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        _settings = ProviderSettings.From(inputs, cloud);
        return ValueTask.CompletedTask;
    }

    TypeShape ShapeOf(string type) => TypeShapes.Find(type)
        ?? throw new ProviderException("UnknownType", $"{type}: expected a type of the {package} schema, got an unknown one. Check the token, or add it to the list that the bindings are generated from.");

    string RegionOf(TypeShape shape, PropertyMap inputs) =>
        shape.Regional ? inputs.Text("region") ?? Settings.Region : "";

    Made Draft(TypeShape shape, string name, PropertyMap inputs, string seed) =>
        new(Settings, RegionOf(shape, inputs), name, inputs, "", seed, cloud.Organization);

    (TypeShape Shape, ResourceKind Kind) Look(string type)
    {
        var shape = ShapeOf(type);
        return (shape, ResourceKinds.Find(shape));
    }
}
