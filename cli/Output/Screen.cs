using Spectre.Console;

namespace SecurityPlatform.Cli.Output;

/// <summary>Where people read: a terminal with colours, or plain text when it is none or NO_COLOR is set.</summary>
/// <remarks>Results go to standard output, chatter and errors to standard error, so that --json is never polluted.</remarks>
static class Screen
{
    const int PlainWidth = 4096;
    const int PlainHeight = 24;

    /// <summary>A console over <paramref name="writer"/>.</summary>
    public static IAnsiConsole Over(TextWriter writer, bool redirected)
    {
        var plain = redirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected)
        {
            // A pipe has no edge to wrap at; asked for its height, the console would load the terminal's key table first.
            console.Profile.Width = PlainWidth;
            console.Profile.Height = PlainHeight;
            console.Profile.Capabilities.Unicode = true;
        }

        return console.Profile.Capabilities.Ansi ? console : new PlainConsole(console, writer);
    }

    /// <summary>Text as it is, for a line of markup.</summary>
    /// <remarks>Spectre.Console takes <c>:bucket:</c> in a URN for a picture; an empty style between the colons keeps it from doing so.</remarks>
    public static string Escape(string text)
    {
        var escaped = Markup.Escape(text);
        return Emoji.Replace(text) == text ? escaped : escaped.Replace(":", ":[default][/]", StringComparison.Ordinal);
    }
}
