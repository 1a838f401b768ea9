using System.Text.Encodings.Web;
using System.Text.Json;

namespace SecurityPlatform.Cli.Output;

/// <summary>How documents on standard output are laid out.</summary>
static class JsonLayout
{
    /// <summary>Four spaces, as Pulumi has it; policy documents stay readable.</summary>
    public static JsonWriterOptions Indented { get; } = new()
    {
        Indented = true,
        IndentSize = 4,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
