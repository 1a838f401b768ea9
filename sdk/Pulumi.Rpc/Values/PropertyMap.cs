using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Rpc;

/// <summary>An object: property names to values, in ordinal order of the names.</summary>
/// <remarks>
/// Sorted once when built, so that two maps with the same members are equal, print alike and serialise alike
/// whatever the order of insertion. Lookup is a binary search.
/// </remarks>
public sealed class PropertyMap : PropertyValue, IReadOnlyDictionary<string, PropertyValue>
{
    readonly string[] _keys;
    readonly PropertyValue[] _values;

    /// <summary>Copies <paramref name="members"/>. The last of two members with one name wins.</summary>
    public PropertyMap(IEnumerable<KeyValuePair<string, PropertyValue>> members)
    {
        var sorted = members.ToArray();
        if (!IsAscending(sorted))
        {
            sorted = Sort(sorted);
        }

        _keys = new string[sorted.Length];
        _values = new PropertyValue[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            (_keys[i], _values[i]) = (sorted[i].Key, sorted[i].Value);
        }

        foreach (var value in _values)
        {
            ContainsUnknowns |= value.ContainsUnknowns;
            ContainsSecrets |= value.ContainsSecrets;
        }
    }

    /// <summary>The object without members.</summary>
    public static PropertyMap Empty { get; } = new([]);

    /// <inheritdoc/>
    public override bool ContainsUnknowns { get; }

    /// <inheritdoc/>
    public override bool ContainsSecrets { get; }

    /// <inheritdoc/>
    public int Count => _keys.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _keys;

    /// <inheritdoc/>
    public IEnumerable<PropertyValue> Values => _values;

    /// <inheritdoc/>
    public PropertyValue this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"No property '{key}'.");

    /// <summary>The value of <paramref name="key"/>, or null where there is no such member.</summary>
    public PropertyValue? Find(string key) => TryGetValue(key, out var value) ? value : null;

    /// <summary>A copy with <paramref name="key"/> set to <paramref name="value"/>.</summary>
    public PropertyMap With(string key, PropertyValue value) => new(this.Append(new(key, value)));

    /// <summary>A copy without <paramref name="key"/>.</summary>
    public PropertyMap Without(string key) => ContainsKey(key) ? new(this.Where(m => m.Key != key)) : this;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value)
    {
        var index = IndexOf(key);
        value = index >= 0 ? _values[index] : null;
        return index >= 0;
    }

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) =>
        other is PropertyMap map
        && _keys.AsSpan().SequenceEqual(map._keys)
        && _values.AsSpan().SequenceEqual(map._values);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        for (var i = 0; i < _keys.Length; i++)
        {
            hash.Add(_keys[i], StringComparer.Ordinal);
            hash.Add(_values[i]);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator()
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            yield return new(_keys[i], _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"{{{string.Join(", ", this.Select(m => $"{m.Key}: {m.Value}"))}}}";

    /// <summary>Whether nothing is to be done: names from arguments classes come sorted.</summary>
    static bool IsAscending(KeyValuePair<string, PropertyValue>[] members)
    {
        for (var i = 1; i < members.Length; i++)
        {
            if (string.CompareOrdinal(members[i - 1].Key, members[i].Key) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    static KeyValuePair<string, PropertyValue>[] Sort(KeyValuePair<string, PropertyValue>[] members)
    {
        var sorted = new SortedList<string, PropertyValue>(members.Length, StringComparer.Ordinal);
        foreach (var (key, value) in members)
        {
            sorted[key] = value;
        }

        return [.. sorted];
    }

    int IndexOf(string key) => Array.BinarySearch(_keys, key, StringComparer.Ordinal);
}
