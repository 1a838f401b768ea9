using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Puts recorded values back at the paths whose changes the program wants ignored.</summary>
static class IgnoredChanges
{
    public static PropertyMap PutBack(PropertyMap inputs, PropertyMap old, ImmutableArray<string> paths)
    {
        foreach (var path in paths)
        {
            inputs = PutBack(inputs, old, PropertyPath.Parse(path).Segments, 0) as PropertyMap ?? inputs;
        }

        return inputs;
    }

    // Null stands for "absent" on both sides.
    static PropertyValue? PutBack(PropertyValue? value, PropertyValue? old, IReadOnlyList<object> segments, int at)
    {
        if (at == segments.Count)
        {
            return old;
        }

        return (value, old, segments[at]) switch
        {
            (SecretValue secret, _, _) => PutBack(secret.Value, old, segments, at) is { } inner ? new SecretValue(inner) : null,
            (_, SecretValue secret, _) => PutBack(value, secret.Value, segments, at),
            (PropertyMap map, PropertyMap before, string name) => Member(map, before, name, segments, at),
            (PropertyMap map, null, string name) => Member(map, PropertyMap.Empty, name, segments, at),
            (PropertyMap map, PropertyMap before, not int) => map.Keys.Union(before.Keys).Aggregate(map, (m, name) => Member(m, before, name, segments, at)),
            (ListValue list, ListValue before, int index) when index < list.Count && index < before.Count => Item(list, before, index, segments, at),
            (ListValue list, ListValue before, not int) when segments[at] == PropertyPath.Wildcard =>
                Enumerable.Range(0, Math.Min(list.Count, before.Count)).Aggregate(list, (l, index) => Item(l, before, index, segments, at)),
            _ => value,
        };
    }

    static PropertyMap Member(PropertyMap map, PropertyMap old, string name, IReadOnlyList<object> segments, int at)
    {
        var value = PutBack(map.Find(name), old.Find(name), segments, at + 1);
        return value is null ? map.Without(name) : map.With(name, value);
    }

    static ListValue Item(ListValue list, ListValue old, int index, IReadOnlyList<object> segments, int at) =>
        new(list.Select((item, i) => i == index ? PutBack(item, old[i], segments, at + 1) ?? PropertyValue.Null : item));
}
