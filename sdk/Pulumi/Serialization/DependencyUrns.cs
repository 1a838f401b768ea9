using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Collects the URNs that a dependency on some resources means.</summary>
/// <remarks>
/// A local component stands for the custom resources and remote components below it, down to the first of each branch;
/// its own URN is left out. URNs that are not resolved yet go to <paramref name="pending"/>.
/// </remarks>
sealed class DependencyUrns(List<Task> pending, Resource? self = null)
{
    const int LinearLimit = 16;

    readonly List<string> _urns = [];
    HashSet<string>? _known;
    HashSet<Resource>? _seen;

    public void Add(Resource resource)
    {
        if (ReferenceEquals(resource, self))
        {
            return;
        }

        if (resource.IsExpanded)
        {
            AddChildren((ComponentResource)resource);
            return;
        }

        var state = resource.State;
        if (!state.IsCompletedSuccessfully)
        {
            pending.Add(state);
        }
        else if (state.Result.Urn is { Length: > 0 } urn)
        {
            AddUrn(urn);
        }
    }

    public ImmutableArray<string> ToSorted()
    {
        if (_urns.Count > 1)
        {
            _urns.Sort(StringComparer.Ordinal);
        }

        return _urns.Count == 0 ? [] : [.. _urns];
    }

    void AddUrn(string urn)
    {
        if (_urns.Count < LinearLimit ? _urns.Contains(urn) : !(_known ??= [.. _urns]).Add(urn))
        {
            return;
        }

        _urns.Add(urn);
    }

    void AddChildren(ComponentResource component)
    {
        if (!(_seen ??= []).Add(component))
        {
            return;
        }

        foreach (var child in component.Children)
        {
            Add(child);
        }
    }
}
