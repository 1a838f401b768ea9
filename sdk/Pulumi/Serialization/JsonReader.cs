using System.Text.Json;
using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Reads any value as JSON. System.Text.Json, because the API of the official SDK is made of it.</summary>
sealed class JsonReader : ValueReader
{
    public override object? Default { get; } = default(JsonElement);

    public override object? Read(PropertyValue value, Reading reading)
    {
        // The natural reader notes the bits of the members.
        Of(typeof(object)).Read(value, reading);
        using var document = JsonDocument.Parse(JsonText.Of(value));
        return document.RootElement.Clone();
    }
}
