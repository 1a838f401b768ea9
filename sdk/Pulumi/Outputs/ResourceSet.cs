namespace Pulumi;

/// <summary>The resources that a value came from: immutable, without duplicates, mostly of size 0 or 1.</summary>
sealed class ResourceSet
{
    const int LinearLimit = 8;

    readonly Resource[] _items;

    ResourceSet(Resource[] items) => _items = items;

    public static ResourceSet Empty { get; } = new([]);

    public ReadOnlySpan<Resource> Items => _items;

    public bool IsEmpty => _items.Length == 0;

    public static ResourceSet Of(Resource resource) => new([resource]);

    public static ResourceSet Of(HashSet<Resource> resources) =>
        resources.Count == 0 ? Empty : new([.. resources]);

    public ResourceSet Union(ResourceSet other)
    {
        if (other.IsEmpty || ReferenceEquals(this, other))
        {
            return this;
        }

        if (IsEmpty)
        {
            return other;
        }

        return _items.Length + other._items.Length <= LinearLimit ? UnionOfFew(other) : UnionOfMany(other);
    }

    ResourceSet UnionOfFew(ResourceSet other)
    {
        var merged = new List<Resource>(_items);
        foreach (var item in other._items)
        {
            if (!merged.Contains(item))
            {
                merged.Add(item);
            }
        }

        return merged.Count == _items.Length ? this : new([.. merged]);
    }

    ResourceSet UnionOfMany(ResourceSet other)
    {
        var merged = new HashSet<Resource>(_items);
        merged.UnionWith(other._items);
        return merged.Count == _items.Length ? this : new([.. merged]);
    }
}
