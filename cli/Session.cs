using System.CommandLine;
using SecurityPlatform.Cli.Output;
using Spectre.Console;

namespace SecurityPlatform.Cli;

/// <summary>One call of the program: where its results go, and the workspace it is about.</summary>
sealed class Session(ParseResult words, TextWriter output, TextWriter error)
{
    readonly Lazy<IAnsiConsole> _screen = new(() => Screen.Over(output, ReferenceEquals(output, Console.Out) ? Console.IsOutputRedirected : true));

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
