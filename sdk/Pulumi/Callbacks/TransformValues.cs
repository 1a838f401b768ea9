using System.Collections.Immutable;
using Pulumi.Rpc;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Values as transforms and hooks see them: plain ones plain, those with bits as outputs.</summary>
static class TransformValues
{
    public static ImmutableDictionary<string, object?> ToObjects(PropertyMap members) =>
        members.ToImmutableDictionary(m => m.Key, m => ToObject(m.Value));

    /// <summary>Writes a single value; null stays null.</summary>
    public static async Task<Google.Protobuf.WellKnownTypes.Value?> ToMessage(Input<object>? value) => value is null
        ? null
        : PropertyMarshaller.ToValue(await Write(value).ConfigureAwait(false), MarshalOptions.WithOutputValues);

    /// <summary>Writes what a transform gave back, with output values.</summary>
    public static async Task<PropertyMap> ToProperties(ImmutableDictionary<string, object?> members) =>
        (PropertyMap)await Write(members).ConfigureAwait(false);

    public static object? ToObject(PropertyValue value) => value switch
    {
        NullValue => null,
        UnknownValue => ToOutput(null, false, []),
        SecretValue secret => ToOutput(secret.Value, true, []),
        OutputValue output => ToOutput(output.Value, output.IsSecret, output.Dependencies),
        Rpc.ListValue list => list.Select(ToObject).ToImmutableArray(),
        PropertyMap map => ToObjects(map),
        _ => ValueReader.Of(typeof(object)).Read(value, new()),
    };

    static Output<object?> ToOutput(PropertyValue? value, bool isSecret, IReadOnlyList<string> urns)
    {
        var resources = ResourceSet.Of([.. urns.Select(urn => new DependencyResource(urn))]);
        var isKnown = value is not null and not UnknownValue;
        return new(new OutputData<object?>(isKnown ? ToObject(value!) : null, isKnown, isSecret, resources));
    }

    static async Task<PropertyValue> Write(object value)
    {
        while (true)
        {
            var writer = new InputWriter(new(true, true));
            var written = writer.Write(value);
            if (writer.Pending.Count == 0)
            {
                return written;
            }

            await writer.WhenReady().ConfigureAwait(false);
        }
    }
}
