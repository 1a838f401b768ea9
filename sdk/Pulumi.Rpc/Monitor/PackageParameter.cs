namespace Pulumi.Rpc;

/// <summary>What turns a base package into a parameterized one.</summary>
public sealed record PackageParameter(string Name, string Version, ReadOnlyMemory<byte> Value);
