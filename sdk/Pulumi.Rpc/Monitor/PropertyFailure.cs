namespace Pulumi.Rpc;

/// <summary>What is wrong with one property (CheckFailure).</summary>
/// <param name="Property">The property path, or "" for the whole.</param>
/// <param name="Reason">What is wrong, for people.</param>
public sealed record PropertyFailure(string Property, string Reason);
