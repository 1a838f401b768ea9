using System.CommandLine;
using SecurityPlatform.Cli.Output;
using SecurityPlatform.Engine.Operations;
using Spectre.Console;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp up</c>: rehearses a deployment on the local engine and the simulated cloud.</summary>
static class UpCommand
{
    static readonly Argument<string[]> s_stacks = CommonOptions.Stacks();

    static readonly Option<bool> s_yes = new("--yes", "-y") { Description = "Deploy without asking." };

    static readonly Option<bool> s_refresh = new("--refresh", "-r") { Description = "Read the cloud first, so that drift is undone." };

    public static Command Create() =>
        new Command("up", "Deploy every stack to the simulated cloud; the state stays on disk.") { s_stacks, s_yes, s_refresh }.Runs(RunAsync);

    static async Task<int> RunAsync(Session session)
    {
        using var workspace = session.OpenWorkspace();
        var organization = new Organization(workspace, workspace.Select(session.Get(s_stacks)));
        if (session.Get(s_refresh))
        {
            await organization.RefreshAsync().ConfigureAwait(false);
        }

        var planned = await organization.PreviewAsync().ConfigureAwait(false);
        var policy = await organization.CheckAsync(planned).ConfigureAwait(false);
        if (PreviewCommand.Verdict(session, planned, policy) is not ExitCode.Good and var refused)
        {
            if (!session.Json)
            {
                PolicyText.Write(session.People, policy);
            }

            return refused;
        }

        if (!session.Get(s_yes) && !Confirmed(session, planned.Sum(outcome => Changes(outcome.Whole))))
        {
            return ExitCode.Failed;
        }

        var outcomes = await organization.UpAsync(session.Json ? null : pass => Tell(session, pass)).ConfigureAwait(false);
        if (session.Json)
        {
            RunDocument.Write(session.Output, outcomes, await organization.CheckAsync(outcomes).ConfigureAwait(false));
        }
        else
        {
            foreach (var outcome in outcomes)
            {
                PendingText.Write(session.People, outcome);
            }
        }

        return PreviewCommand.Verdict(session, outcomes, null);
    }

    static void Tell(Session session, OperationResult pass) =>
        session.People.MarkupLine($"[bold]{Screen.Escape(pass.Stack.Stack)}[/]  {PlanTree.Summary(pass)}{(pass.Succeeded ? "" : ", then [red]failed[/]")}");

    static int Changes(OperationResult result) =>
        result.ChangeSummary.Counts.Where(change => change.Kind.IsChange()).Sum(change => change.Count);

    static bool Confirmed(Session session, int changes)
    {
        if (session.Json || !session.People.Profile.Capabilities.Interactive)
        {
            session.Error.WriteLine("up: expected --yes where nobody can be asked, got none. Add --yes, or run it in a terminal.");
            return false;
        }

        return session.People.Confirm($"Make {changes} changes in the simulated cloud?", defaultValue: false);
    }
}
