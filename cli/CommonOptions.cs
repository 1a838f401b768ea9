using System.CommandLine;

namespace SecurityPlatform.Cli;

/// <summary>The words that every command understands.</summary>
static class CommonOptions
{
    public static Option<string?> Project { get; } = new("--project")
    {
        Description = "The folder of Pulumi.yaml, or a folder below it. Default: the current folder.",
        HelpName = "DIR",
        Recursive = true,
    };

    public static Option<string?> State { get; } = new("--state")
    {
        Description = "Where the local engine keeps states and the simulated cloud. Default: .sp beside Pulumi.yaml.",
        HelpName = "DIR",
        Recursive = true,
    };

    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Write one JSON document to standard output.",
        Recursive = true,
    };

    /// <summary>Stack names; none means all.</summary>
    public static Argument<string[]> Stacks() => new("stack")
    {
        Description = "Stacks to work on, such as master or security. Default: all, in order of deployment.",
        Arity = ArgumentArity.ZeroOrMore,
    };
}
