using Spectre.Console;
using Spectre.Console.Rendering;

namespace SecurityPlatform.Cli.Output;

/// <summary>A line of a plan: as it is where it fits, wrapped at words where it does not.</summary>
/// <remarks>Most fit, and to take a thousand lines apart at their words takes as long as all else that draws them.</remarks>
/// <param name="parts">The words of the line with their styles.</param>
sealed class PlanLine(params IReadOnlyList<Segment> parts) : Renderable
{
    /// <inheritdoc/>
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        Segment.CellCount(parts) <= maxWidth ? parts : ((IRenderable)Wrapped()).Render(options, maxWidth);

    Paragraph Wrapped()
    {
        var words = new Paragraph();
        foreach (var part in parts)
        {
            words.Append(part.Text, part.Style);
        }

        return words;
    }
}
