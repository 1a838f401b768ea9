using Pulumi.Rpc;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Tests.Stacks;

/// <summary>The resources of a stack, planned or deployed, with words for what tests ask.</summary>
sealed class StackView(Snapshot snapshot)
{
    public IReadOnlyList<ResourceState> Resources => snapshot.Resources;

    public IEnumerable<ResourceState> Managed => Resources.Where(r => r.Custom && !Urn.IsProviderType(r.Type) && r.Type != Urn.StackReferenceType);

    public IEnumerable<string> Urns => Resources.Select(r => r.Urn);

    public PropertyMap Outputs => Assert.Single(Resources, r => r.Type == Urn.StackType).Outputs;

    public ResourceState Named(string name) => Assert.Single(Resources, r => Urn.Name(r.Urn) == name);

    public ResourceState Single(string type) => Assert.Single(Resources, r => r.Type == type);

    public IReadOnlyList<ResourceState> All(string type) => [.. Resources.Where(r => r.Type == type)];
}
