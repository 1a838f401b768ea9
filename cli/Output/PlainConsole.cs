using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SecurityPlatform.Cli.Output;

/// <summary>Where people read without colours: each thing as text, written at once.</summary>
/// <remarks>
/// Spectre.Console writes plain text word by word and resets the terminal's colours between them. To a pipe that is a system call and a
/// wake-up of the reader for each of thousands of words.
/// </remarks>
/// <param name="console">Knows the width and what the reader can show.</param>
/// <param name="writer">Takes the text.</param>
sealed class PlainConsole(IAnsiConsole console, TextWriter writer) : IAnsiConsole
{
    /// <inheritdoc/>
    public Profile Profile => console.Profile;

    /// <inheritdoc/>
    public IAnsiConsoleCursor Cursor => console.Cursor;

    /// <inheritdoc/>
    public IAnsiConsoleInput Input => console.Input;

    /// <inheritdoc/>
    public IExclusivityMode ExclusivityMode => console.ExclusivityMode;

    /// <inheritdoc/>
    public RenderPipeline Pipeline => console.Pipeline;

    /// <inheritdoc/>
    public void Clear(bool home) => console.Clear(home);

    /// <inheritdoc/>
    public void Write(IRenderable renderable)
    {
        var text = new StringBuilder();
        foreach (var segment in renderable.GetSegments(console).Where(segment => !segment.IsControlCode))
        {
            text.Append(segment.Text);
        }

        writer.Write(text.ToString());
        writer.Flush();
    }
}
