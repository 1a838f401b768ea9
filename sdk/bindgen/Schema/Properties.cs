namespace Bindgen.Schema;

/// <summary>Wire name to property, in ordinal order of the names.</summary>
sealed class Properties() : SortedDictionary<string, PropertySpec>(StringComparer.Ordinal)
{
    /// <summary>Whether both have the same members with the same facts; deprecations do not count.</summary>
    public bool SameAs(Properties other) =>
        Count == other.Count && this.Zip(other).All(pair =>
            pair.First.Key == pair.Second.Key
            && pair.First.Value.Type.Code == pair.Second.Value.Type.Code
            && pair.First.Value.Required == pair.Second.Value.Required
            && Equals(pair.First.Value.Default, pair.Second.Value.Default)
            && pair.First.Value.Trimmed == pair.Second.Value.Trimmed);
}
