using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Rpc;

namespace Pulumi.Serialization;

sealed partial class InputWriter
{
    static readonly ConcurrentDictionary<Type, object?> Defaults = new();

    ListValue WriteList(IList list)
    {
        if (IsDefaultArray(list) || list.Count == 0)
        {
            return ListValue.Empty;
        }

        var items = new PropertyValue[list.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Write(list[i]);
        }

        return new(items);
    }

    /// <summary>A default immutable array throws at every question but equality.</summary>
    static bool IsDefaultArray(IList list)
    {
        var type = list.GetType();
        return type.IsValueType && list.Equals(Defaults.GetOrAdd(type, Activator.CreateInstance));
    }

    PropertyMap WriteMap(IDictionary map)
    {
        var members = new PropertyMap.Builder(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            var key = entry.Key as string
                ?? throw new ArgumentException($"{map.GetType()} is not a supported argument type. Use strings as keys.");
            if (Write(entry.Value) is not NullValue and var value)
            {
                members.Add(key, value);
            }
        }

        return members.ToMap();
    }

    /// <summary>Items keep their own bits; a whole list that is unknown makes all unknown, one that is secret all secret.</summary>
    PropertyValue WriteSequence(IInputSequence sequence)
    {
        var items = new List<PropertyValue>(sequence.PartCount);
        var bits = default(SpreadBits);
        for (var i = 0; i < sequence.PartCount; i++)
        {
            var (input, isList) = sequence.GetPart(i);
            var value = WriteInput(input);
            if (!isList)
            {
                items.Add(value);
            }
            else if (bits.Unwrap(value) is ListValue list)
            {
                items.AddRange(list);
            }
        }

        return bits.Wrap(new ListValue(items));
    }

    PropertyValue WriteEntries(IInputEntries entries)
    {
        var members = new Dictionary<string, PropertyValue>(entries.PartCount, StringComparer.Ordinal);
        var bits = default(SpreadBits);
        for (var i = 0; i < entries.PartCount; i++)
        {
            var (key, input, overrides) = entries.GetPart(i);
            var value = WriteInput(input);
            if (key is not null)
            {
                Add(members, key, value, overrides);
                continue;
            }

            foreach (var (name, member) in bits.Unwrap(value) as PropertyMap ?? PropertyMap.Empty)
            {
                Add(members, name, member, overrides);
            }
        }

        return bits.Wrap(new PropertyMap(members));
    }

    void Add(Dictionary<string, PropertyValue> members, string key, PropertyValue value, bool overrides)
    {
        if (value is NullValue)
        {
            return;
        }

        var isConflict = !overrides && Pending.Count == 0 && members.TryGetValue(key, out var earlier) && !earlier.Equals(value);
        if (isConflict)
        {
            throw new ArgumentException($"InputMap.{key}: expected one value, got two different ones. Use InputMap.Merge to override.");
        }

        members[key] = value;
    }

    /// <summary>The bits of whole lists or maps that are spread into a larger one.</summary>
    struct SpreadBits
    {
        bool _isUnknown;
        bool _isSecret;
        ImmutableSortedSet<string>? _dependencies;

        public PropertyValue Unwrap(PropertyValue value)
        {
            if (value is SecretValue secret)
            {
                _isSecret = true;
                return secret.Value;
            }

            if (value is OutputValue output)
            {
                _isSecret |= output.IsSecret;
                _isUnknown |= output.Value is null;
                _dependencies = (_dependencies ?? []).Union(output.Dependencies);
                return output.Value ?? PropertyValue.Null;
            }

            _isUnknown |= value is UnknownValue;
            return value;
        }

        public readonly PropertyValue Wrap(PropertyValue value)
        {
            if (_dependencies is not null)
            {
                return new OutputValue(_isUnknown ? null : value, _isSecret, [.. _dependencies]);
            }

            return _isUnknown ? PropertyValue.Unknown : _isSecret ? new SecretValue(value) : value;
        }
    }
}
