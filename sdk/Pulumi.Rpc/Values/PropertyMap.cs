using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Rpc;

/// <summary>An object: property names to values, in ordinal order of the names.</summary>
/// <remarks>
/// Sorted once when built, so that two maps with the same members are equal, print alike and serialise alike
/// whatever the order of insertion. Lookup is a binary search.
/// </remarks>
public sealed partial class PropertyMap : PropertyValue, IReadOnlyDictionary<string, PropertyValue>
{
    readonly string[] _keys;
    readonly PropertyValue[] _values;

    /// <summary>Copies <paramref name="members"/>. The last of two members with one name wins.</summary>
    public PropertyMap(IEnumerable<KeyValuePair<string, PropertyValue>> members)
        : this(Collect(members))
    {
    }

    PropertyMap(Builder builder)
        : this(builder.ToArrays())
    {
    }

    PropertyMap((string[] Keys, PropertyValue[] Values) sorted)
    {
        (_keys, _values) = sorted;
        foreach (var value in _values)
        {
            ContainsUnknowns |= value.ContainsUnknowns;
            ContainsSecrets |= value.ContainsSecrets;
        }
    }

    /// <summary>The object without members.</summary>
    public static PropertyMap Empty { get; } = new([]);

    /// <summary>The names themselves, for what has the same.</summary>
    internal string[] Names => _keys;

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
    public PropertyMap With(string key, PropertyValue value)
    {
        var index = IndexOf(key);
        return index >= 0
            ? new((_keys, [.. _values.AsSpan(0, index), value, .. _values.AsSpan(index + 1)]))
            : new((
                [.. _keys.AsSpan(0, ~index), key, .. _keys.AsSpan(~index)],
                [.. _values.AsSpan(0, ~index), value, .. _values.AsSpan(~index)]));
    }

    /// <summary>A copy without <paramref name="key"/>.</summary>
    public PropertyMap Without(string key)
    {
        var index = IndexOf(key);
        return index < 0
            ? this
            : new(([.. _keys.AsSpan(0, index), .. _keys.AsSpan(index + 1)], [.. _values.AsSpan(0, index), .. _values.AsSpan(index + 1)]));
    }

    /// <summary>A map of the same names, with what <paramref name="change"/> makes of each value; this map when it changes none.</summary>
    public PropertyMap ConvertAll(Func<PropertyValue, PropertyValue> change) =>
        Changed(_values, change) is { } values ? new((_keys, values)) : this;

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

    static Builder Collect(IEnumerable<KeyValuePair<string, PropertyValue>> members)
    {
        var builder = new Builder(members is IReadOnlyCollection<KeyValuePair<string, PropertyValue>> known ? known.Count : 4);
        foreach (var (key, value) in members)
        {
            builder.Add(key, value);
        }

        return builder;
    }

    int IndexOf(string key) => Array.BinarySearch(_keys, key, StringComparer.Ordinal);
}
