using System.Globalization;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws;

/// <summary>Changes one value inside a property tree, for drift injection.</summary>
static class PropertyPath
{
    /// <summary>A copy of <paramref name="map"/> with the value at <paramref name="path"/> replaced; objects on the way are made.</summary>
    /// <exception cref="ArgumentException">The path names an item that a list does not have.</exception>
    public static PropertyMap Set(PropertyMap map, string path, PropertyValue value)
    {
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        return (PropertyMap)Set(map, steps, path, value);
    }

    static PropertyValue Set(PropertyValue? at, ReadOnlySpan<string> steps, string path, PropertyValue value)
    {
        if (steps.IsEmpty)
        {
            return value;
        }

        var step = steps[0];
        if (step[0] != '[')
        {
            var map = at?.Unwrapped as PropertyMap ?? PropertyMap.Empty;
            return map.With(step, Set(map.Find(step), steps[1..], path, value));
        }

        var items = at?.Unwrapped as ListValue ?? ListValue.Empty;
        var index = int.Parse(step.AsSpan(1, step.Length - 2), CultureInfo.InvariantCulture);
        if (index >= items.Count)
        {
            throw new ArgumentException($"{path}: expected an item {index}, got a list of {items.Count}. Name an item that exists.", nameof(path));
        }

        PropertyValue[] copy = [.. items];
        copy[index] = Set(copy[index], steps[1..], path, value);
        return new ListValue(copy);
    }
}
