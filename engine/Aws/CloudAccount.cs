using System.Collections.Immutable;

namespace SecurityPlatform.Engine.Aws;

/// <summary>An account that exists in the simulated organization before any stack runs.</summary>
/// <param name="Id">Twelve digits.</param>
/// <param name="Name">The name shown by Organizations.</param>
/// <param name="Email">The root user's address.</param>
public sealed record CloudAccount(string Id, string Name, string Email)
{
    /// <summary>Buckets that are there already.</summary>
    /// <value>The default is none.</value>
    public ImmutableArray<CloudBucket> Buckets { get; init; } = [];
}
