using System.Collections;
using System.Collections.Immutable;

namespace Pulumi.Rpc;

/// <summary>The URNs that each property of a resource, or argument of a call, depends on; in ordinal order of the names.</summary>
/// <remarks>Arrays and no tree: few properties depend on anything, and the names are those of the properties, so that both share them.</remarks>
public sealed class PropertyDependencies : IReadOnlyDictionary<string, ImmutableArray<string>>, IEquatable<PropertyDependencies>
{
    readonly string[] _properties;
    readonly ImmutableArray<string>[]? _urns; // null: no property depends on anything

    /// <summary>Copies <paramref name="entries"/>. The last of two entries for one property wins.</summary>
    public PropertyDependencies(IEnumerable<KeyValuePair<string, ImmutableArray<string>>> entries)
    {
        var sorted = new SortedDictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (property, urns) in entries)
        {
            sorted[property] = urns;
        }

        _properties = [.. sorted.Keys];
        _urns = sorted.Values.Any(urns => !urns.IsEmpty) ? [.. sorted.Values] : null;
    }

    PropertyDependencies(string[] properties, ImmutableArray<string>[]? urns) => (_properties, _urns) = (properties, urns);

    /// <summary>No entry.</summary>
    public static PropertyDependencies Empty { get; } = new([], null);

    /// <inheritdoc/>
    public int Count => _properties.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _properties;

    /// <inheritdoc/>
    public IEnumerable<ImmutableArray<string>> Values => Enumerable.Range(0, Count).Select(UrnsAt);

    /// <inheritdoc/>
    public ImmutableArray<string> this[string property] =>
        TryGetValue(property, out var urns) ? urns : throw new KeyNotFoundException($"No property '{property}'.");

    /// <summary>An entry for each member of <paramref name="properties"/>, of which none depends on anything.</summary>
    public static PropertyDependencies Of(PropertyMap properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        return properties.Count == 0 ? Empty : new(properties.Names, null);
    }

    /// <summary>A copy in which <paramref name="property"/> depends on <paramref name="urns"/>.</summary>
    public PropertyDependencies With(string property, ImmutableArray<string> urns)
    {
        var index = IndexOf(property);
        var all = _urns ?? EmptyLists(Count);
        return index >= 0
            ? new(_properties, [.. all.AsSpan(0, index), urns, .. all.AsSpan(index + 1)])
            : new(
                [.. _properties.AsSpan(0, ~index), property, .. _properties.AsSpan(~index)],
                [.. all.AsSpan(0, ~index), urns, .. all.AsSpan(~index)]);
    }

    /// <summary>The same properties with what <paramref name="change"/> makes of each URN.</summary>
    public PropertyDependencies ConvertAll(Func<string, string> change) =>
        _urns is null ? this : new(_properties, Array.ConvertAll(_urns, urns => ImmutableArray.CreateRange(urns, change)));

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, out ImmutableArray<string> value)
    {
        var index = IndexOf(key);
        value = index >= 0 ? UrnsAt(index) : [];
        return index >= 0;
    }

    /// <summary>The URNs that <paramref name="property"/> depends on; none where it has no entry.</summary>
    public ImmutableArray<string> Find(string property) => TryGetValue(property, out var urns) ? urns : [];

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, ImmutableArray<string>>> GetEnumerator()
    {
        for (var i = 0; i < _properties.Length; i++)
        {
            yield return new(_properties[i], UrnsAt(i));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PropertyDependencies? other)
    {
        if (other is null || !_properties.AsSpan().SequenceEqual(other._properties))
        {
            return false;
        }

        for (var i = 0; i < _properties.Length; i++)
        {
            if (!UrnsAt(i).AsSpan().SequenceEqual(other.UrnsAt(i).AsSpan()))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyDependencies);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var property in _properties)
        {
            hash.Add(property, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    ImmutableArray<string> UrnsAt(int index) => _urns is null ? [] : _urns[index];

    int IndexOf(string property) => Array.BinarySearch(_properties, property, StringComparer.Ordinal);

    static ImmutableArray<string>[] EmptyLists(int count)
    {
        var lists = new ImmutableArray<string>[count];
        Array.Fill(lists, []);
        return lists;
    }
}
