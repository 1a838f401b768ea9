using Pulumi.Rpc;

namespace SecurityPlatform.Tests.Policy;

/// <summary>Copies of a property tree, each with one place replaced.</summary>
static class Mutations
{
    public static IEnumerable<PropertyMap> Of(PropertyMap map, PropertyValue replacement) =>
        map.SelectMany(member => Of(member.Value, replacement).Select(changed => map.With(member.Key, changed)));

    static IEnumerable<PropertyValue> Of(PropertyValue value, PropertyValue replacement)
    {
        IEnumerable<PropertyValue> inner = value switch
        {
            PropertyMap map => Of(map, replacement),
            ListValue list => list.SelectMany((item, index) => Of(item, replacement)
                .Select(changed => new ListValue(list.Select((old, i) => i == index ? changed : old)))),
            _ => [],
        };
        return inner.Prepend(replacement);
    }
}
