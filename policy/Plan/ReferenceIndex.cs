namespace SecurityPlatform.Policy;

/// <summary>The references of one kind, turned round: from a target to those who refer to it.</summary>
sealed class ReferenceIndex
{
    static readonly List<PlannedResource> None = [];

    readonly Dictionary<string, List<PlannedResource>> _certainByTarget = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<PlannedResource>> _possibleByTarget = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<PlannedResource>> _looseByStack = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<PlannedResource>> _strayByStack = new(StringComparer.Ordinal);

    public ReferenceIndex(PlannedOrganization organization, string type, string property, string targetType)
    {
        foreach (var resource in organization.OfType(type))
        {
            var reference = resource[property];
            var link = organization.Follow(reference, targetType);
            foreach (var target in link.Targets)
            {
                AddTo(link.Certain ? _certainByTarget : _possibleByTarget, target.Urn, resource);
            }

            if (link.Targets.Count == 0 && !reference.IsMissing)
            {
                AddTo(link.Certain ? _strayByStack : _looseByStack, resource.Stack, resource);
            }
        }
    }

    /// <summary>
    /// What may lead anywhere may lead to a target of its own stack; other accounts are named by known values.
    /// A name that nobody bears may be that of a target whose name is unknown.
    /// </summary>
    public Referrers To(PlannedResource target)
    {
        var certain = _certainByTarget.GetValueOrDefault(target.Urn) ?? None;
        var possible = _possibleByTarget.GetValueOrDefault(target.Urn) ?? None;
        if (_looseByStack.TryGetValue(target.Stack, out var loose))
        {
            possible = [.. possible, .. loose];
        }

        if (_strayByStack.TryGetValue(target.Stack, out var stray) && Identity.IsOpen(target))
        {
            possible = [.. possible, .. stray];
        }

        return certain.Count == 0 && possible.Count == 0 ? Referrers.None : new(certain, possible);
    }

    static void AddTo(Dictionary<string, List<PlannedResource>> lists, string key, PlannedResource resource)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(resource);
    }
}
