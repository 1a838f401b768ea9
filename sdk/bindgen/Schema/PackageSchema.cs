namespace Bindgen.Schema;

/// <summary>What the bindings and the simulated cloud know of one provider package.</summary>
/// <param name="Name">aws or aws-native.</param>
/// <param name="Version">Version of the npm package it was read from.</param>
/// <param name="Integrity">The registry's hash of that package.</param>
sealed record PackageSchema(string Name, string Version, string Integrity)
{
    public SortedDictionary<string, ResourceSpec> Resources { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, FunctionSpec> Functions { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, ObjectSpec> Types { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, EnumSpec> Enums { get; } = new(StringComparer.Ordinal);
}
