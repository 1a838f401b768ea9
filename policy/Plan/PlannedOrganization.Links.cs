using System.Collections.Concurrent;

namespace SecurityPlatform.Policy;

public sealed partial class PlannedOrganization
{
    readonly ConcurrentDictionary<string, Lazy<NameIndex>> _names = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, ReferenceIndexes> _references = new(StringComparer.Ordinal);

    /// <summary>Follows a reference to resources of <paramref name="targetType"/>: by value where it is known, else by dependency.</summary>
    public Link Follow(Setting reference, string targetType)
    {
        if (reference.IsMissing)
        {
            return Link.Outside;
        }

        var text = reference.Text;
        if (text is not null && !Identity.CanName(text, targetType))
        {
            return Link.Outside;
        }

        if (!string.IsNullOrEmpty(text) && Named(text, reference.Resource.Stack, targetType) is { } named)
        {
            return Nearest(named, reference.Resource);
        }

        var sources = Sources(reference, targetType);
        return sources.Count switch
        {
            1 => new(sources, true),
            > 1 when reference.IsUnknown => new(sources, false),
            _ => reference.IsUnknown ? Link.Unknown : Link.Outside,
        };
    }

    /// <summary>The resources of <paramref name="type"/> whose <paramref name="property"/> leads to <paramref name="target"/>.</summary>
    public Referrers ReferrersTo(PlannedResource target, string type, string property) =>
        _references.GetOrAdd(type, type => new(this, type)).Of(property, target.Type).To(target);

    List<PlannedResource>? Named(string text, string stack, string targetType) => _names
        .GetOrAdd(targetType, type => new(() => new(OfType(type))))
        .Value.Find(stack, Identity.Normal(text));

    /// <summary>Names repeat over regions too, so the bearer in the same region is meant.</summary>
    Link Nearest(List<PlannedResource> named, PlannedResource from)
    {
        if (named.Count == 1)
        {
            return new(named, true);
        }

        var region = RegionOf(from).Text;
        var inRegion = named.Where(r => RegionOf(r).Text == region).ToList();
        var near = inRegion.Count > 0 ? inRegion : named;
        return new(near, near.Count == 1);
    }

    List<PlannedResource> Sources(Setting reference, string targetType)
    {
        var found = new List<PlannedResource>(1);
        foreach (var urn in reference.Resource.PropertyDependencies.Find(reference.Property))
        {
            if (Find(urn) is { } source && source.Type == targetType)
            {
                found.Add(source);
            }
        }

        return found;
    }
}
