using System.CommandLine;
using SecurityPlatform.Cli.Output;
using Spectre.Console;

namespace SecurityPlatform.Cli;

/// <summary>One call of the program: where its results go, and the workspace it is about.</summary>
/// <param name="words">The words of the call.</param>
/// <param name="output">The console's own writer on a terminal; any other is read by a program.</param>
/// <param name="error">For everything else.</param>
sealed class Session(ParseResult words, TextWriter output, TextWriter error)
{
    readonly Lazy<IAnsiConsole> _screen = new(() => Screen.Over(output, redirected: !ReferenceEquals(output, Console.Out)));

    /// <summary>Whether the caller wants a document instead of text.</summary>
    public bool Json => words.GetValue(CommonOptions.Json);

    /// <summary>For people; made at first use, because --json needs none.</summary>
    public IAnsiConsole People => _screen.Value;

    /// <summary>For results.</summary>
    public TextWriter Output => output;

    /// <summary>For everything else.</summary>
    public TextWriter Error => error;

    /// <summary>The folder that the caller named; null for the current one.</summary>
    public string? Project => words.GetValue(CommonOptions.Project);

    /// <summary>The folder of states that the caller named; null for the default.</summary>
    public string? State => words.GetValue(CommonOptions.State);

    public Workspace OpenWorkspace() => Workspace.Open(Project, State);

    public T? Get<T>(Option<T> option) => words.GetValue(option);

    public T Get<T>(Argument<T> argument) => words.GetValue(argument)!;
}
