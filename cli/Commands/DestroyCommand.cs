using System.CommandLine;
using SecurityPlatform.Cli.Output;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp destroy</c>: deletes stacks from the simulated cloud. Evidence is protected and refuses.</summary>
static class DestroyCommand
{
    static readonly Argument<string[]> s_stacks = CommonOptions.Stacks();

    static readonly Option<bool> s_yes = new("--yes", "-y") { Description = "Delete. Without it, only say what would be deleted." };

    public static Command Create() =>
        new Command("destroy", "Delete stacks from the simulated cloud, members first; protected resources refuse.") { s_stacks, s_yes }.Runs(RunAsync);

    static async Task<int> RunAsync(Session session)
    {
        using var workspace = session.OpenWorkspace();
        var organization = new Organization(workspace, workspace.Select(session.Get(s_stacks)));
        var outcomes = await organization.DestroyAsync(preview: !session.Get(s_yes)).ConfigureAwait(false);
        if (session.Json)
        {
            RunDocument.Write(session.Output, outcomes, null);
        }
        else
        {
            foreach (var outcome in outcomes)
            {
                session.People.Write(PlanTree.Of(outcome.Whole, showSames: false));
            }
        }

        return PreviewCommand.Verdict(session, outcomes, null);
    }
}
