namespace Pulumi;

public sealed partial class RegisterPackageRequest
{
    /// <summary>A package made from another one.</summary>
    /// <param name="name">The name of the made package.</param>
    /// <param name="version">Its version.</param>
    /// <param name="value">What the base plugin needs to know.</param>
    public sealed class PackageParameterization(string name, string version, byte[] value)
    {
        /// <summary>The name of the made package.</summary>
        public string Name { get; } = name;

        /// <summary>Its version.</summary>
        public string Version { get; } = version;

        /// <summary>What the base plugin needs to know.</summary>
        public byte[] Value { get; } = value;
    }
}
