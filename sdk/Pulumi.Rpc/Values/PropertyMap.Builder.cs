namespace Pulumi.Rpc;

public sealed partial class PropertyMap
{
    /// <summary>A map under construction.</summary>
    /// <remarks>Arrays of references and no pairs: the framework's code over a pair would be compiled at each start.</remarks>
    /// <param name="capacity">How many members to expect.</param>
    public sealed class Builder(int capacity)
    {
        string[] _keys = capacity == 0 ? [] : new string[capacity];
        PropertyValue[] _values = capacity == 0 ? [] : new PropertyValue[capacity];

        /// <summary>How many members it has.</summary>
        public int Count { get; private set; }

        /// <summary>Sets a member. Cheapest in the order of the names.</summary>
        public void Add(string key, PropertyValue value)
        {
            var index = Count == 0 || string.CompareOrdinal(_keys[Count - 1], key) < 0
                ? ~Count
                : Array.BinarySearch(_keys, 0, Count, key, StringComparer.Ordinal);
            if (index >= 0)
            {
                _values[index] = value;
            }
            else
            {
                Insert(~index, key, value);
            }
        }

        /// <summary>Sets the members of <paramref name="map"/>.</summary>
        public void AddRange(PropertyMap map)
        {
            for (var i = 0; i < map._keys.Length; i++)
            {
                Add(map._keys[i], map._values[i]);
            }
        }

        /// <summary>The map. Nothing may be added afterwards.</summary>
        public PropertyMap ToMap() => Count == 0 ? Empty : new(this);

        internal (string[] Keys, PropertyValue[] Values) ToArrays()
        {
            if (Count < _keys.Length)
            {
                Array.Resize(ref _keys, Count);
                Array.Resize(ref _values, Count);
            }

            return (_keys, _values);
        }

        void Insert(int index, string key, PropertyValue value)
        {
            if (Count == _keys.Length)
            {
                var larger = Math.Max(4, Count * 2);
                Array.Resize(ref _keys, larger);
                Array.Resize(ref _values, larger);
            }

            if (index < Count)
            {
                Array.Copy(_keys, index, _keys, index + 1, Count - index);
                Array.Copy(_values, index, _values, index + 1, Count - index);
            }

            (_keys[index], _values[index]) = (key, value);
            Count++;
        }
    }
}
