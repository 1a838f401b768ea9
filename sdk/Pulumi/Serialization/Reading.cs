using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>One conversion of a property value, with the bits met on the way.</summary>
/// <remarks>Any unknown makes the whole unknown, any secret makes the whole secret.</remarks>
sealed class Reading
{
    readonly List<string> _path = [];
    readonly HashSet<Resource> _resources = [];
    bool _isUnknown;
    bool _isSecret;

    public OutputData<T> ToData<T>(PropertyValue value, ResourceSet resources)
    {
        var result = Read(ValueReader.Of(typeof(T)), value);
        return new(
            _isUnknown ? default : (T?)result, !_isUnknown, _isSecret, resources.Union(ResourceSet.Of(_resources)));
    }

    /// <summary>Takes the wrappers off, notes their bits, and converts what is inside.</summary>
    public object? Read(ValueReader reader, PropertyValue value)
    {
        while (true)
        {
            switch (value)
            {
                case SecretValue secret:
                    _isSecret = true;
                    value = secret.Value;
                    continue;
                case OutputValue output:
                    _isSecret |= output.IsSecret;
                    foreach (var urn in output.Dependencies)
                    {
                        _resources.Add(new DependencyResource(urn));
                    }

                    value = output.Value ?? PropertyValue.Unknown;
                    continue;
                case UnknownValue:
                    _isUnknown = true;
                    return reader.Default;
                case NullValue:
                    return reader.Default;
                default:
                    return reader.Read(value, this);
            }
        }
    }

    public object? ReadMember(ValueReader reader, PropertyValue value, string segment)
    {
        _path.Add(segment);
        var result = Read(reader, value);
        _path.RemoveAt(_path.Count - 1);
        return result;
    }

    public ValueMismatchException Mismatch(string expected, PropertyValue got) =>
        new(string.Concat(_path), expected, Describe(got));

    static string Describe(PropertyValue value) => value switch
    {
        StringValue => "a string",
        NumberValue => "a number",
        BoolValue => "a boolean",
        ListValue => "a list",
        PropertyMap => "an object",
        AssetValue => "an asset",
        ArchiveValue => "an archive",
        ResourceReferenceValue => "a resource",
        _ => value.GetType().Name,
    };
}
