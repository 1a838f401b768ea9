namespace SecurityPlatform.Policy;

/// <summary>The references of one kind, turned round: from a target to those who refer to it.</summary>
sealed class ReferenceIndex
{
    readonly Dictionary<string, (List<PlannedResource> Certain, List<PlannedResource> Possible)> _byTarget = new(StringComparer.Ordinal);
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
                if (!_byTarget.TryGetValue(target.Urn, out var referrers))
                {
                    _byTarget.Add(target.Urn, referrers = ([], []));
                }

                (link.Certain ? referrers.Certain : referrers.Possible).Add(resource);
            }

            if (link.Targets.Count == 0 && !reference.IsMissing)
            {
                AddTo(link.Certain ? _strayByStack : _looseByStack, resource);
            }
        }
    }

    /// <summary>
    /// What may lead anywhere may lead to a target of its own stack; other accounts are named by known values.
    /// A name that nobody bears may be that of a target whose name is unknown.
    /// </summary>
    public Referrers To(PlannedResource target)
    {
        var (certain, possible) = _byTarget.GetValueOrDefault(target.Urn, ([], []));
        if (_looseByStack.TryGetValue(target.Stack, out var loose))
        {
            possible = [.. possible, .. loose];
        }

        if (_strayByStack.TryGetValue(target.Stack, out var stray) && Identity.IsOpen(target))
        {
            possible = [.. possible, .. stray];
        }

        return new(certain, possible);
    }

    static void AddTo(Dictionary<string, List<PlannedResource>> byStack, PlannedResource resource)
    {
        if (!byStack.TryGetValue(resource.Stack, out var list))
        {
            byStack.Add(resource.Stack, list = []);
        }

        list.Add(resource);
    }
}
