using System.Collections.Immutable;
using Pulumi.Rpc;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The properties of a registration, with the URNs that each one depends on.</summary>
sealed class WrittenMembers(ArgsShape? shape, int capacity)
{
    readonly PropertyMap.Builder _properties = new(capacity);
    readonly List<string> _names = new(capacity);
    readonly List<ImmutableArray<string>> _urns = new(capacity);

    public void Add(string name, PropertyValue value, ImmutableArray<string> urns)
    {
        _properties.Add(name, value);
        _names.Add(name);
        _urns.Add(urns);
    }

    public PropertyMap ToProperties() => _properties.ToMap();

    /// <summary>One entry a property.</summary>
    /// <remarks>
    /// Resources of one class mostly set the same properties, and few of those depend on anything: the entries without
    /// URNs are shared between them, only the others are set.
    /// </remarks>
    public ImmutableDictionary<string, ImmutableArray<string>> ToDependencies()
    {
        var dependencies = shape?.FindIndependent(_names) ?? MakeIndependent();
        for (var i = 0; i < _urns.Count; i++)
        {
            if (!_urns[i].IsEmpty)
            {
                dependencies = dependencies.SetItem(_names[i], _urns[i]);
            }
        }

        return dependencies;
    }

    ImmutableDictionary<string, ImmutableArray<string>> MakeIndependent()
    {
        var builder = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        foreach (var name in _names)
        {
            builder[name] = [];
        }

        var independent = builder.ToImmutable();
        shape?.Remember(independent);
        return independent;
    }
}
