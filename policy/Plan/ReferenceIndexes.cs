namespace SecurityPlatform.Policy;

/// <summary>The references of the resources of one type: an index per property and type of target, made when it is first asked for.</summary>
sealed class ReferenceIndexes(PlannedOrganization organization, string type)
{
    readonly Lock _adding = new();
    volatile Entry[] _entries = [];

    /// <summary>The references that <paramref name="property"/> makes to resources of <paramref name="targetType"/>.</summary>
    public ReferenceIndex Of(string property, string targetType) =>
        (Find(property, targetType) ?? FindOrAdd(property, targetType)).Index.Value;

    // A type refers by a handful of properties, so looking through them is faster than hashing both names.
    Entry? Find(string property, string targetType) =>
        Array.Find(_entries, entry => entry.Property == property && entry.TargetType == targetType);

    Entry FindOrAdd(string property, string targetType)
    {
        lock (_adding)
        {
            if (Find(property, targetType) is { } added)
            {
                return added;
            }

            var entry = new Entry(property, targetType, new(() => new(organization, type, property, targetType)));
            _entries = [.. _entries, entry];
            return entry;
        }
    }

    sealed record Entry(string Property, string TargetType, Lazy<ReferenceIndex> Index);
}
