namespace Pulumi.Rpc;

/// <summary>A resource used as a value.</summary>
/// <param name="urn">The resource's URN.</param>
/// <param name="id">Its id; "" while unknown; null for a component, which has none.</param>
/// <param name="packageVersion">The version of the package that declares it, or "".</param>
public sealed class ResourceReferenceValue(string urn, string? id, string packageVersion = "") : PropertyValue
{
    /// <summary>The resource's URN.</summary>
    public string Urn { get; } = urn;

    /// <summary>The resource's id; "" while unknown; null for a component, which has none.</summary>
    public string? Id { get; } = id;

    /// <summary>The version of the package that declares the resource, or "".</summary>
    public string PackageVersion { get; } = packageVersion;

    /// <inheritdoc/>
    public override bool ContainsUnknowns => Id is "";

    /// <inheritdoc/>
    public override bool ContainsSecrets => false;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) =>
        other is ResourceReferenceValue reference && reference.Urn == Urn && reference.Id == Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Urn.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Urn;
}
