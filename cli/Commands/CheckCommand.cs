using System.CommandLine;
using SecurityPlatform.Cli.Output;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp check</c>: the policy verdicts alone, for pull requests.</summary>
static class CheckCommand
{
    static readonly Argument<string[]> s_stacks = CommonOptions.Stacks();

    public static Command Create() =>
        new Command("check", "Check the plan of every stack against the policies; exit code 2 when a mandatory one fails.") { s_stacks }.Runs(RunAsync);

    static async Task<int> RunAsync(Session session)
    {
        using var workspace = session.OpenWorkspace();
        var organization = new Organization(workspace, workspace.Select(session.Get(s_stacks)));
        var outcomes = await organization.PreviewAsync().ConfigureAwait(false);
        var policy = organization.Check(outcomes);
        if (session.Json)
        {
            policy.WriteJson(session.Output);
            session.Output.WriteLine();
        }
        else
        {
            PolicyText.Write(session.People, policy);
        }

        return PreviewCommand.Verdict(session, outcomes, policy);
    }
}
