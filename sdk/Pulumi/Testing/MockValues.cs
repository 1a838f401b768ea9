using System.Collections.Immutable;
using Pulumi.Rpc;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>Values as mocks see and give them.</summary>
static class MockValues
{
    /// <summary>Members in the clear, without nulls and unknowns.</summary>
    public static ImmutableDictionary<string, object> ToObjects(PropertyMap members)
    {
        var objects = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, value) in members)
        {
            if (ToObject(value) is { } member)
            {
                objects[name] = member;
            }
        }

        return objects.ToImmutable();
    }

    /// <summary>Outputs of a component, with their bits.</summary>
    public static ImmutableDictionary<string, Output<object?>> ToOutputs(PropertyMap members) => members.ToImmutableDictionary(
        m => m.Key,
        m => new Output<object?>(new OutputData<object?>(
            ToObject(m.Value), !m.Value.ContainsUnknowns, m.Value.ContainsSecrets, ResourceSet.Empty)));

    /// <summary>What a mock gave: a dictionary, arguments, or any object that can be an input.</summary>
    public static async Task<PropertyMap> ToProperties(object? state)
    {
        while (true)
        {
            var writer = new InputWriter(new(true));
            var written = writer.Write(state);
            if (writer.Pending.Count == 0)
            {
                return written.Unwrapped switch
                {
                    PropertyMap map => map,
                    NullValue => PropertyMap.Empty,
                    _ => throw new ArgumentException($"state: expected a dictionary, got {state!.GetType()}. Return names and values."),
                };
            }

            await writer.WhenReady().ConfigureAwait(false);
        }
    }

    static object? ToObject(PropertyValue value) => value.Unwrapped switch
    {
        NullValue or UnknownValue => null,
        ListValue list => list.Select(ToObject).Where(item => item is not null).ToImmutableArray(),
        PropertyMap map => ToObjects(map),
        var plain => ValueReader.Of(typeof(object)).Read(plain, new()),
    };
}
