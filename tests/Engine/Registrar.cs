using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.Operations;

namespace SecurityPlatform.Tests.Engine;

/// <summary>Registers resources in few words.</summary>
sealed class Registrar(StackSpec stack, IResourceMonitor monitor, string stackUrn)
{
    public const string Thing = "test:index:Thing";

    public IResourceMonitor Monitor => monitor;

    public string StackUrn => stackUrn;

    public static async Task<Registrar> StartAsync(StackSpec stack, IResourceMonitor monitor)
    {
        var root = await monitor.RegisterResourceAsync(new() { Type = Urn.StackType, Name = $"{stack.Project}-{stack.Stack}" });
        return new(stack, monitor, root.Urn);
    }

    public static PropertyMap Map(params (string Key, PropertyValue Value)[] members) =>
        new(members.Select(m => KeyValuePair.Create(m.Key, m.Value)));

    public static string UrnOf(string name, string type = Thing) => $"urn:pulumi:dev::project::{type}::{name}";

    public Task<RegisterResourceResult> ThingAsync(
        string name, PropertyMap? inputs = null, Func<ResourceRegistration, ResourceRegistration>? with = null, params string[] dependencies)
    {
        inputs ??= PropertyMap.Empty;
        var registration = new ResourceRegistration
        {
            Type = Thing,
            Name = name,
            Parent = stackUrn,
            Custom = true,
            Inputs = inputs,
            Dependencies = [.. dependencies],
            PropertyDependencies = new(inputs.Keys.Select(k => KeyValuePair.Create<string, ImmutableArray<string>>(k, k == "from" || k.StartsWith("fixed", StringComparison.Ordinal) ? [.. dependencies] : []))),
            Version = "1.2.3",
        };
        return monitor.RegisterResourceAsync(with?.Invoke(registration) ?? registration);
    }

    public async Task<string> ComponentAsync(string name, Func<ResourceRegistration, ResourceRegistration>? with = null)
    {
        var registration = new ResourceRegistration { Type = "my:index:Group", Name = name, Parent = stackUrn };
        return (await monitor.RegisterResourceAsync(with?.Invoke(registration) ?? registration)).Urn;
    }

    public Task<RegisterResourceResult> ProviderAsync(string name, PropertyMap inputs) =>
        monitor.RegisterResourceAsync(new()
        {
            Type = "pulumi:providers:test",
            Name = name,
            Parent = stackUrn,
            Custom = true,
            Inputs = inputs,
            Version = "1.2.3",
        });

    public Task OutputsAsync(params (string Key, PropertyValue Value)[] outputs) =>
        monitor.RegisterResourceOutputsAsync(stackUrn, Map(outputs));

    public async Task<PropertyMap> StackAsync(string name) =>
        (await monitor.ReadResourceAsync(new()
        {
            Id = name,
            Type = Urn.StackReferenceType,
            Name = name,
            Parent = stackUrn,
            Properties = Map(("name", name)),
        })).Properties;

    public StackSpec Stack => stack;
}
