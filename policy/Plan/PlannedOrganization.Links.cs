using System.Collections.Immutable;

namespace SecurityPlatform.Policy;

public sealed partial class PlannedOrganization
{
    readonly Dictionary<string, Dictionary<string, List<PlannedResource>>> _byIdentity = new(StringComparer.Ordinal);
    readonly Dictionary<(string Type, string Property, string TargetType), ReferenceIndex> _references = [];

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

        var named = string.IsNullOrEmpty(text) ? [] : Named(text, targetType);
        if (named.Count > 0)
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
    public Referrers ReferrersTo(PlannedResource target, string type, string property)
    {
        var key = (type, property, target.Type);
        if (!_references.TryGetValue(key, out var index))
        {
            _references.Add(key, index = new(this, type, property, target.Type));
        }

        return index.To(target);
    }

    List<PlannedResource> Named(string text, string targetType)
    {
        if (!_byIdentity.TryGetValue(targetType, out var names))
        {
            _byIdentity.Add(targetType, names = new(StringComparer.Ordinal));
            foreach (var resource in OfType(targetType))
            {
                foreach (var name in Identity.Of(resource))
                {
                    if (!names.TryGetValue(name, out var alike))
                    {
                        names.Add(name, alike = []);
                    }

                    alike.Add(resource);
                }
            }
        }

        return names.GetValueOrDefault(Identity.Normal(text)) ?? [];
    }

    /// <summary>Names repeat over accounts and regions (a log group in each), so the nearest bearer is meant.</summary>
    Link Nearest(List<PlannedResource> named, PlannedResource from)
    {
        if (named.Count == 1)
        {
            return new(named, true);
        }

        var inStack = named.Where(r => r.Stack == from.Stack).ToList();
        var near = inStack.Count > 0 ? inStack : named;
        var region = RegionOf(from).Text;
        var inRegion = near.Where(r => RegionOf(r).Text == region).ToList();
        near = inRegion.Count > 0 ? inRegion : near;
        return new(near, near.Count == 1);
    }

    List<PlannedResource> Sources(Setting reference, string targetType)
    {
        var path = reference.Path.AsSpan();
        var end = path.IndexOfAny('.', '[');
        var property = (end < 0 ? path : path[..end]).ToString();
        var found = new List<PlannedResource>(1);
        foreach (var urn in reference.Resource.PropertyDependencies.GetValueOrDefault(property, ImmutableArray<string>.Empty))
        {
            if (Find(urn) is { } source && source.Type == targetType)
            {
                found.Add(source);
            }
        }

        return found;
    }
}
