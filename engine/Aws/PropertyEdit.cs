using Pulumi.Rpc;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Engine.Aws;

/// <summary>Changes one value inside a property tree, for drift injection.</summary>
static class PropertyEdit
{
    /// <summary>A copy of <paramref name="map"/> with the value at <paramref name="path"/> replaced; objects on the way are made.</summary>
    /// <exception cref="ArgumentException">The path names an item that a list does not have.</exception>
    public static PropertyMap Set(PropertyMap map, string path, PropertyValue value) =>
        (PropertyMap)Set(map, [.. PropertyPath.Parse(path).Segments], path, value);

    static PropertyValue Set(PropertyValue? at, ReadOnlySpan<object> steps, string path, PropertyValue value)
    {
        if (steps.IsEmpty)
        {
            return value;
        }

        if (steps[0] is string member)
        {
            var map = at?.Unwrapped as PropertyMap ?? PropertyMap.Empty;
            return map.With(member, Set(map.Find(member), steps[1..], path, value));
        }

        var items = at?.Unwrapped as ListValue ?? ListValue.Empty;
        if (steps[0] is not int index || index >= items.Count)
        {
            throw new ArgumentException($"{path}: expected an item of the list, got {steps[0]} of {items.Count}. Name an item that exists.", nameof(path));
        }

        PropertyValue[] copy = [.. items];
        copy[index] = Set(copy[index], steps[1..], path, value);
        return new ListValue(copy);
    }
}
