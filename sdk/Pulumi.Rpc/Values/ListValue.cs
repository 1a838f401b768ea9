using System.Collections;

namespace Pulumi.Rpc;

/// <summary>A list of values, in order.</summary>
public sealed class ListValue : PropertyValue, IReadOnlyList<PropertyValue>
{
    readonly PropertyValue[] _items;

    /// <summary>Copies <paramref name="items"/>.</summary>
    public ListValue(params IEnumerable<PropertyValue> items)
    {
        _items = [.. items];
        foreach (var item in _items)
        {
            ContainsUnknowns |= item.ContainsUnknowns;
            ContainsSecrets |= item.ContainsSecrets;
        }
    }

    /// <summary>The list without items.</summary>
    public static ListValue Empty { get; } = new([]);

    /// <inheritdoc/>
    public override bool ContainsUnknowns { get; }

    /// <inheritdoc/>
    public override bool ContainsSecrets { get; }

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public PropertyValue this[int index] => _items[index];

    /// <summary>A list of what <paramref name="change"/> makes of each item; this list when it changes none.</summary>
    public ListValue ConvertAll(Func<PropertyValue, PropertyValue> change) =>
        Changed(_items, change) is { } items ? new(items) : this;

    /// <inheritdoc/>
    public override bool Equals(PropertyValue? other) =>
        other is ListValue list && _items.AsSpan().SequenceEqual(list._items);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<PropertyValue> GetEnumerator() => ((IEnumerable<PropertyValue>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", (IEnumerable<PropertyValue>)_items)}]";
}
