using System.Collections.Immutable;
using Pulumi.Rpc;

namespace Pulumi;

/// <summary>The properties of a registration, with the URNs that each one depends on.</summary>
sealed class WrittenMembers(int capacity)
{
    readonly PropertyMap.Builder _properties = new(capacity);

    // Few depend on anything.
    List<string>? _depending;
    List<ImmutableArray<string>>? _urns;

    public int Count => _properties.Count;

    public void Add(string name, PropertyValue value, ImmutableArray<string> urns)
    {
        _properties.Add(name, value);
        if (!urns.IsEmpty)
        {
            (_depending ??= []).Add(name);
            (_urns ??= []).Add(urns);
        }
    }

    /// <summary>The properties, and one entry a property.</summary>
    public (PropertyMap Properties, PropertyDependencies Dependencies) Close()
    {
        var properties = _properties.ToMap();
        var dependencies = PropertyDependencies.Of(properties);
        for (var i = 0; i < _depending?.Count; i++)
        {
            dependencies = dependencies.With(_depending[i], _urns![i]);
        }

        return (properties, dependencies);
    }
}
