using System.CommandLine;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp</c> itself: the list of commands, in the order of the help.</summary>
static class SpCommand
{
    static readonly (string Name, Func<Command> Create)[] s_commands =
    [
        ("preview", PreviewCommand.Create),
        ("check", CheckCommand.Create),
        ("up", UpCommand.Create),
        ("destroy", DestroyCommand.Create),
        ("onboard", OnboardCommand.Create),
        ("offboard", OffboardCommand.Create),
        ("drift", DriftCommand.Create),
        ("coverage", CoverageCommand.Create),
        ("stack", StackCommand.Create),
        ("query", QueryCommand.Create),
        ("sim", SimCommand.Create),
        ("docs", DocsCommand.Create),
    ];

    /// <summary>The program with all its commands.</summary>
    public static RootCommand Create() => Create([]);

    /// <summary>The program for these words: with the command that they begin with alone, or with all.</summary>
    /// <remarks>The options of twelve commands cost a tenth of a small command's time.</remarks>
    public static RootCommand Create(string[] words)
    {
        var named = Array.FindAll(s_commands, command => words.Length > 0 && command.Name == words[0]);
        var root = new RootCommand("Preview, check and rehearse the security platform of an AWS organization.") { CommonOptions.Project, CommonOptions.State, CommonOptions.Json };
        foreach (var (_, create) in named.Length == 1 ? named : s_commands)
        {
            root.Add(create());
        }

        return root;
    }
}
