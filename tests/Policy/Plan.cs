using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

/// <summary>Builds planned resources in few words.</summary>
static class Plan
{
    public static PropertyValue Unknown => PropertyValue.Unknown;

    public static PlannedResource Resource(string type, string name, params (string Key, PropertyValue Value)[] properties) => new()
    {
        Stack = "master",
        Urn = UrnOf("master", type, name),
        Type = type,
        Name = name,
        Properties = Object(properties),
    };

    public static PlannedResource With(this PlannedResource resource, string property, PropertyValue value) =>
        resource with { Properties = resource.Properties.With(property, value) };

    public static PlannedResource Without(this PlannedResource resource, string property) =>
        resource with { Properties = resource.Properties.Without(property) };

    public static PlannedResource In(this PlannedResource resource, string stack) =>
        resource with { Stack = stack, Urn = UrnOf(stack, resource.Type, resource.Name) };

    /// <summary>An unknown value that came from <paramref name="source"/>.</summary>
    public static PlannedResource From(this PlannedResource resource, string property, PlannedResource source) =>
        resource.With(property, Unknown) with
        {
            PropertyDependencies = resource.PropertyDependencies.With(property, [source.Urn]),
        };

    public static PropertyMap Object(params (string Key, PropertyValue Value)[] members) =>
        new(members.Select(m => KeyValuePair.Create(m.Key, m.Value)));

    public static ListValue List(params PropertyValue[] items) => new(items);

    public static ListValue Texts(params string[] items) => new(items.Select(item => (PropertyValue)item));

    static string UrnOf(string stack, string type, string name) => $"urn:pulumi:{stack}::security-platform::{type}::{name}";
}
