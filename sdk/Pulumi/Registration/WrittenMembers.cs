using System.Collections.Immutable;
using Pulumi.Rpc;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The properties of a registration, with the URNs that each one depends on.</summary>
sealed class WrittenMembers(ArgsShape? shape, int capacity)
{
    readonly List<ImmutableArray<string>> _urns = new(capacity);

    public List<KeyValuePair<string, PropertyValue>> Properties { get; } = new(capacity);

    public void Add(string name, PropertyValue value, ImmutableArray<string> urns)
    {
        Properties.Add(new(name, value));
        _urns.Add(urns);
    }

    /// <summary>One entry a property.</summary>
    /// <remarks>
    /// Resources of one class mostly set the same properties, and few of those depend on anything: the entries without
    /// URNs are shared between them, only the others are set.
    /// </remarks>
    public ImmutableDictionary<string, ImmutableArray<string>> ToDependencies()
    {
        var dependencies = shape?.FindIndependent(Properties) ?? MakeIndependent();
        for (var i = 0; i < _urns.Count; i++)
        {
            if (!_urns[i].IsEmpty)
            {
                dependencies = dependencies.SetItem(Properties[i].Key, _urns[i]);
            }
        }

        return dependencies;
    }

    ImmutableDictionary<string, ImmutableArray<string>> MakeIndependent()
    {
        var builder = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        foreach (var (name, _) in Properties)
        {
            builder[name] = [];
        }

        var independent = builder.ToImmutable();
        shape?.Remember(independent);
        return independent;
    }
}
