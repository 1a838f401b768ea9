using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

public static partial class Output
{
    /// <summary>A value as JSON text; inputs and outputs inside it count as their values.</summary>
    /// <remarks>Unknown when anything inside is unknown, secret when anything inside is secret.</remarks>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(Run());

        async Task<OutputData<string>> Run()
        {
            var data = await value.Data.ConfigureAwait(false);
            return data.IsKnown
                ? data.Join(await OutputJson.Serialize(data.Value, options).ConfigureAwait(false))
                : data.AsUnknown<string>();
        }
    }

    /// <summary>The object that a JSON text describes.</summary>
    /// <exception cref="JsonException">Faults the output when the text does not describe one.</exception>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.Apply(text => JsonSerializer.Deserialize<T>(text, options)!);
    }
}
