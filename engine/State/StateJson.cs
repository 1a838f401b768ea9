using System.Text.Encodings.Web;
using System.Text.Json;

namespace SecurityPlatform.Engine.State;

/// <summary>How state and previews are laid out: four spaces, and no escapes that only HTML would need.</summary>
public static class StateJson
{
    /// <summary>Leaves quotes in policy documents readable.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>For documents.</summary>
    public static JsonWriterOptions Indented { get; } = new() { Encoder = Encoder, Indented = true, IndentSize = 4 };

    /// <summary>For journal lines.</summary>
    public static JsonWriterOptions OneLine { get; } = new() { Encoder = Encoder };
}
