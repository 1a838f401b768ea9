using System.Collections.Immutable;

namespace SecurityPlatform.Engine.Aws.Schema;

/// <summary>Named properties, in ordinal order of their names.</summary>
sealed class ObjectSchema(ImmutableArray<PropertySchema> properties)
{
    public static ObjectSchema Empty { get; } = new([]);

    public ImmutableArray<PropertySchema> Properties => properties;

    /// <summary>The property called <paramref name="name"/>; null when there is none.</summary>
    public PropertySchema? Find(string name)
    {
        var low = 0;
        var high = properties.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(properties[middle].Name, name);
            if (order == 0)
            {
                return properties[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    public bool Contains(string name) => Find(name) is not null;
}
