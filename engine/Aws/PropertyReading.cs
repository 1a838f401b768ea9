using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws;

/// <summary>Reads property maps by kind. A missing, unknown or differently typed member reads as null or empty.</summary>
static class PropertyReading
{
    extension(PropertyMap map)
    {
        public string? Text(string name) => (map.Find(name)?.Unwrapped as StringValue)?.Value;

        public double? Number(string name) => (map.Find(name)?.Unwrapped as NumberValue)?.Value;

        public bool? Flag(string name) => (map.Find(name)?.Unwrapped as BoolValue)?.Value;

        public PropertyMap? Object(string name) => map.Find(name)?.Unwrapped as PropertyMap;

        public IReadOnlyList<PropertyValue> Items(string name) => map.Find(name)?.Unwrapped as ListValue ?? ListValue.Empty;

        public IEnumerable<PropertyMap> Objects(string name) => map.Items(name).Select(i => i.Unwrapped).OfType<PropertyMap>();

        public IEnumerable<string> Texts(string name) => map.Items(name).Select(i => i.Unwrapped).OfType<StringValue>().Select(s => s.Value);

        /// <summary>Whether the member is given, known or not.</summary>
        public bool Has(string name) => map.Find(name) is { } value && value.Unwrapped is not NullValue;

        /// <summary>Whether the member is given and not known yet, in whole or in part.</summary>
        public bool IsUnknown(string name) => map.Find(name) is { ContainsUnknowns: true };
    }
}
