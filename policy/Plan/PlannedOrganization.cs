using System.Collections.Concurrent;

namespace SecurityPlatform.Policy;

/// <summary>Everything that one run will leave behind: the resources of one stack or of all, indexed for rules.</summary>
/// <remarks>Indexes are built on first use and shared by all rules, which may ask on several threads.</remarks>
public sealed partial class PlannedOrganization
{
    readonly Dictionary<string, List<PlannedResource>> _byType = new(StringComparer.Ordinal);
    readonly Dictionary<string, PlannedResource> _byUrn = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<Type, Lazy<object>> _facts = new();

    /// <summary>Indexes <paramref name="resources"/>; their order is the order of verdicts.</summary>
    public PlannedOrganization(IReadOnlyList<PlannedResource> resources)
    {
        Resources = resources;
        foreach (var resource in resources)
        {
            _byUrn.TryAdd(resource.Urn, resource);
            IsWhole |= resource.Stack != resources[0].Stack;
            if (!_byType.TryGetValue(resource.Type, out var alike))
            {
                _byType.Add(resource.Type, alike = []);
            }

            alike.Add(resource);
        }
    }

    /// <summary>All resources, in the order given.</summary>
    public IReadOnlyList<PlannedResource> Resources { get; }

    /// <summary>What the run changes: the base of a pull request, or what is deployed. Null when there is nothing to compare with.</summary>
    public PlannedOrganization? Before { get; init; }

    /// <summary>Whether the run only plans. After an update what is unknown stays so: the engine was not told either.</summary>
    /// <value>The default is yes.</value>
    public bool IsDryRun { get; init; } = true;

    /// <summary>Whether the run holds several stacks, so that what is absent is absent from the organization.</summary>
    public bool IsWhole { get; }

    /// <summary>The resources of a type, in the order given; empty when there are none.</summary>
    public IReadOnlyList<PlannedResource> OfType(string type) => _byType.TryGetValue(type, out var alike) ? alike : [];

    /// <summary>The resources of several types, type by type.</summary>
    public IEnumerable<PlannedResource> OfTypes(params IEnumerable<string> types) => types.SelectMany(OfType);

    /// <summary>The resource with a URN, or null when the run does not hold it.</summary>
    public PlannedResource? Find(string urn) => _byUrn.GetValueOrDefault(urn);

    /// <summary>The region of a resource: its own, else its provider's.</summary>
    public Setting RegionOf(PlannedResource resource)
    {
        var own = resource["region"];
        if (!own.IsMissing)
        {
            return own;
        }

        var provided = resource.ProviderProperties ?? Find(ProviderUrn(resource.Provider))?.Properties;
        return new(resource, "region", provided?.Find("region"));
    }

    /// <summary>What <paramref name="build"/> finds in this organization, found once.</summary>
    public T Fact<T>(Func<PlannedOrganization, T> build)
        where T : class => (T)_facts.GetOrAdd(typeof(T), _ => new(() => build(this))).Value;

    /// <summary>A provider reference is <c>urn::id</c>, and a URN itself holds <c>::</c>.</summary>
    static string ProviderUrn(string reference) =>
        reference.LastIndexOf("::", StringComparison.Ordinal) is > 0 and var end ? reference[..end] : "";
}
