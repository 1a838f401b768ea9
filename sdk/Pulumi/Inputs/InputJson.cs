using System.Text.Json;

namespace Pulumi;

/// <summary>A property of a resource's arguments that takes any JSON.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>JSON null.</summary>
    public InputJson()
        : base(Null)
    {
    }

    InputJson(JsonElement value)
        : base(value)
    {
    }

    InputJson(Output<JsonElement> value)
        : base(value)
    {
    }

    static JsonElement Null => JsonSerializer.SerializeToElement<object?>(null);

    /// <summary>Parses a text.</summary>
    public static implicit operator InputJson(string json) => new(Parse(json));

    /// <summary>Takes a document.</summary>
    public static implicit operator InputJson(JsonDocument document) => new(document.RootElement.Clone());

    /// <summary>Takes an element.</summary>
    public static implicit operator InputJson(JsonElement element) => new(element);

    /// <summary>Parses a text that is known later.</summary>
    public static implicit operator InputJson(Output<string> json) => new(json.Apply(Parse));

    /// <summary>Takes a document that is known later.</summary>
    public static implicit operator InputJson(Output<JsonDocument> document) => new(document.Apply(d => d.RootElement.Clone()));

    /// <summary>Takes an element that is known later.</summary>
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);

    static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
