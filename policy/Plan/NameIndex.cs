namespace SecurityPlatform.Policy;

/// <summary>The resources of one type by the texts that name them, the nearest first.</summary>
/// <remarks>A thousand accounts have a log group of the same name each, so the stack comes before the name.</remarks>
sealed class NameIndex
{
    readonly Dictionary<string, List<PlannedResource>> _byName = new(StringComparer.Ordinal);
    readonly Dictionary<string, Dictionary<string, List<PlannedResource>>> _byStack = new(StringComparer.Ordinal);

    public NameIndex(IReadOnlyList<PlannedResource> resources)
    {
        foreach (var resource in resources)
        {
            if (!_byStack.TryGetValue(resource.Stack, out var ofStack))
            {
                _byStack.Add(resource.Stack, ofStack = new(StringComparer.Ordinal));
            }

            foreach (var name in Identity.Of(resource))
            {
                Add(ofStack, name, resource);
                Add(_byName, name, resource);
            }
        }
    }

    /// <summary>Those of the stack that bear a name, or else those of any stack; null when nobody does.</summary>
    public List<PlannedResource>? Find(string stack, string name) =>
        _byStack.TryGetValue(stack, out var ofStack) && ofStack.TryGetValue(name, out var near) ? near : _byName.GetValueOrDefault(name);

    static void Add(Dictionary<string, List<PlannedResource>> names, string name, PlannedResource resource)
    {
        if (!names.TryGetValue(name, out var alike))
        {
            names.Add(name, alike = []);
        }

        alike.Add(resource);
    }
}
