using System.Collections.Immutable;
using System.CommandLine;
using SecurityPlatform.Cli.Output;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp preview</c>: the plan of every stack and the policy verdicts, without cloud or credentials.</summary>
static class PreviewCommand
{
    static readonly Argument<string[]> s_stacks = CommonOptions.Stacks();

    static readonly Option<bool> s_sames = new("--show-sames") { Description = "Show what does not change, too." };

    public static Command Create() =>
        new Command("preview", "Plan every stack and check it against the policies; changes nothing.") { s_stacks, s_sames }.Runs(RunAsync);

    static async Task<int> RunAsync(Session session)
    {
        using var workspace = session.OpenWorkspace();
        var organization = new Organization(workspace, workspace.Select(session.Get(s_stacks)));
        var outcomes = await organization.PreviewAsync().ConfigureAwait(false);
        var policy = organization.CheckAsync(outcomes);
        if (session.Json)
        {
            RunDocument.Write(session.Output, outcomes, await policy.ConfigureAwait(false));
        }
        else
        {
            Show(session, outcomes, session.Get(s_sames));
            PolicyText.Write(session.People, await policy.ConfigureAwait(false));
        }

        return Verdict(session, outcomes, await policy.ConfigureAwait(false));
    }

    static void Show(Session session, ImmutableArray<StackOutcome> outcomes, bool showSames)
    {
        foreach (var outcome in outcomes)
        {
            session.People.Write(PlanTree.Of(outcome.Whole, showSames));
            PendingText.Write(session.People, outcome);
        }
    }

    /// <summary>Tells what failed, and returns the exit code.</summary>
    public static int Verdict(Session session, ImmutableArray<StackOutcome> outcomes, PolicyReport? policy)
    {
        foreach (var error in Organization.Errors(outcomes))
        {
            session.Error.WriteLine(error);
        }

        return outcomes.Any(outcome => !outcome.Last.Succeeded) ? ExitCode.Failed
            : policy is { Blocks: true } ? ExitCode.PolicyFailed
            : ExitCode.Good;
    }
}
