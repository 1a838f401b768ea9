using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SecurityPlatform.Cli.Commands;
using SecurityPlatform.Cli.Coverage;
using SecurityPlatform.Cli.Output;
using SecurityPlatform.Policy;
using Spectre.Console;

namespace SecurityPlatform.Cli.Onboarding;

/// <summary>Shows what a plan changes in files and stacks, asks, and writes.</summary>
sealed class PlanRun(Session session, Workspace workspace)
{
    /// <summary>Runs it. The files are checked together, and every touched stack is previewed, before one of them is written.</summary>
    /// <param name="plan">The change of files.</param>
    /// <param name="joins">The account that joins and gets a receipt; null for none.</param>
    /// <param name="yes">Whether to write without asking.</param>
    /// <param name="dryRun">Whether to write at all.</param>
    /// <param name="notes">What remains for people to do.</param>
    public async Task<int> RunAsync(OnboardPlan plan, string? joins, bool yes, bool dryRun, IEnumerable<string> notes)
    {
        using var after = workspace.With(plan.Drafts);
        var touched = plan.Stacks;
        var outcomes = await new Organization(after, [.. after.Stacks.Where(stack => stack.IsCentral || touched.Contains(stack.Name) || stack.Platform.Self.Name == joins)]).PreviewAsync().ConfigureAwait(false);
        var matrix = CoverageMatrix.Of(after.Stacks, new PlannedOrganization([.. PolicyCheck.Planned(outcomes)]));
        if (session.Json)
        {
            WriteJson(plan, outcomes, matrix, joins);
        }
        else
        {
            WriteText(plan, outcomes);
        }

        if (PreviewCommand.Verdict(session, outcomes, null) is not ExitCode.Good and var failed)
        {
            return failed;
        }

        if (!plan.IsEmpty && !dryRun)
        {
            if (!yes && !Confirmed())
            {
                return ExitCode.Failed;
            }

            foreach (var change in plan.Changes.Where(change => change.IsChange))
            {
                change.Apply(workspace.Project.Directory);
            }
        }

        WriteEnd(plan, matrix, joins, dryRun, notes);
        return ExitCode.Good;
    }

    void WriteText(OnboardPlan plan, IEnumerable<StackOutcome> outcomes)
    {
        foreach (var line in plan.Changes.SelectMany(LineDiff.Of))
        {
            session.Output.WriteLine(line);
        }

        foreach (var outcome in outcomes.Where(outcome => plan.Stacks.Contains(outcome.Stack)))
        {
            session.People.MarkupLine($"[bold]{Screen.Escape(outcome.Stack)}[/]  {PlanTree.Summary(outcome.Whole)}");
        }
    }

    void WriteEnd(OnboardPlan plan, CoverageMatrix matrix, string? joins, bool dryRun, IEnumerable<string> notes)
    {
        if (session.Json)
        {
            return;
        }

        if (joins is not null)
        {
            Receipt.Write(session.Output, matrix, joins);
        }

        foreach (var note in notes)
        {
            session.Output.WriteLine($"note: {note}");
        }

        var files = string.Join(", ", plan.Changes.Where(change => change.IsChange).Select(change => change.File));
        session.Output.WriteLine(plan.IsEmpty ? "Nothing to change." : dryRun ? $"Would write {files}." : $"Wrote {files}.");
    }

    void WriteJson(OnboardPlan plan, IEnumerable<StackOutcome> outcomes, CoverageMatrix matrix, string? joins) => session.Output.WriteLine(new JObject
    {
        ["files"] = new JArray(plan.Changes.Where(change => change.IsChange).Select(change => new JObject { ["file"] = change.File, ["diff"] = string.Join('\n', LineDiff.Of(change)) })),
        ["stacks"] = new JArray(outcomes.Where(outcome => plan.Stacks.Contains(outcome.Stack)).Select(outcome => new JObject { ["stack"] = outcome.Stack, ["plan"] = PlanTree.Summary(outcome.Whole) })),
        ["receipt"] = joins is null ? new JArray() : Receipt.Of(matrix, joins),
    }.ToString(Formatting.Indented));

    bool Confirmed()
    {
        if (session.Json || !session.People.Profile.Capabilities.Interactive)
        {
            session.Error.WriteLine("expected --yes or --dry-run where nobody can be asked, got neither. Add one, or run it in a terminal.");
            return false;
        }

        return session.People.Confirm("Write these files?", defaultValue: false);
    }
}
