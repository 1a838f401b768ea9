using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Policies, as the engine sees them. Members may be called concurrently for different resources.</summary>
public interface IDeploymentAnalyzer
{
    /// <summary>The checked inputs as policies want them; the same instance when nothing is to be changed.</summary>
    ValueTask<PropertyMap> RemediateAsync(ResourceState resource);

    /// <summary>What is wrong with a resource. <see cref="ResourceState.Inputs"/> are checked, outputs are not there yet.</summary>
    /// <param name="resource">The resource, component, provider or stack.</param>
    /// <param name="provider">Its provider; null for those that have none.</param>
    ValueTask<ImmutableArray<PolicyViolation>> AnalyzeAsync(ResourceState resource, ResourceState? provider);

    /// <summary>What is wrong with the stack as a whole. Outputs are there; in a preview some are unknown.</summary>
    ValueTask<ImmutableArray<PolicyViolation>> AnalyzeStackAsync(IReadOnlyList<ResourceState> resources);
}
