using System.CommandLine;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp</c> itself: the list of commands, in the order of the help.</summary>
static class SpCommand
{
    public static RootCommand Create() => new("Preview, check and rehearse the security platform of an AWS organization.")
    {
        CommonOptions.Project,
        CommonOptions.State,
        CommonOptions.Json,
        PreviewCommand.Create(),
        CheckCommand.Create(),
        UpCommand.Create(),
        DestroyCommand.Create(),
        OnboardCommand.Create(),
        OffboardCommand.Create(),
        DriftCommand.Create(),
        CoverageCommand.Create(),
        StackCommand.Create(),
        QueryCommand.Create(),
        SimCommand.Create(),
        DocsCommand.Create(),
    };
}
