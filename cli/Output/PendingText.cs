using Spectre.Console;

namespace SecurityPlatform.Cli.Output;

/// <summary>Tells what a stack could not make yet.</summary>
static class PendingText
{
    public static void Write(IAnsiConsole console, StackOutcome outcome)
    {
        foreach (var line in outcome.Pending)
        {
            console.MarkupLine($"[yellow]pending[/] [bold]{Screen.Escape(outcome.Stack)}[/] {Screen.Escape(line)}");
        }
    }
}
