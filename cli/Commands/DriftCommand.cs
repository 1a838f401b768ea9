using System.CommandLine;
using SecurityPlatform.Cli.Drift;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp drift</c>: what differs from the recorded state, ranked by what it means for security.</summary>
static class DriftCommand
{
    static readonly Argument<string[]> s_stacks = CommonOptions.Stacks();

    static readonly Option<string> s_engine = EngineOption();

    static readonly Option<bool> s_markdown = new("--markdown") { Description = "Write markdown instead of text." };

    static readonly Option<string?> s_reports = new("--reports") { Description = "Also write STACK.md for every stack that drifted or could not be read.", HelpName = "DIR" };

    public static Command Create() =>
        new Command("drift", "Compare the cloud with what every stack recorded; exit code 3 when something differs.") { s_stacks, s_engine, s_markdown, s_reports }.Runs(RunAsync);

    static async Task<int> RunAsync(Session session)
    {
        using var workspace = session.OpenWorkspace();
        var stacks = workspace.Select(session.Get(s_stacks));
        var real = session.Get(s_engine) == "pulumi";
        using var pulumi = new PulumiDrift(new ProcessRunner(), workspace.Project.Directory);
        var report = await DriftReport.LookAsync(real ? pulumi : new LocalDrift(workspace), stacks, real).ConfigureAwait(false);
        if (session.Get(s_reports) is { } folder)
        {
            WriteReports(folder, report);
        }

        Write(session, report);
        foreach (var failure in report.Failures)
        {
            session.Error.WriteLine($"{failure.Stack.Name}: {failure.Error}");
        }

        return report.Failures.Any() ? ExitCode.Failed
            : report.Findings.IsEmpty ? ExitCode.Good
            : ExitCode.DriftFound;
    }

    static void Write(Session session, DriftReport report)
    {
        if (session.Json)
        {
            DriftDocument.Write(session.Output, report);
        }
        else if (session.Get(s_markdown))
        {
            session.Output.Write(DriftMarkdown.Write(report));
        }
        else
        {
            DriftText.Write(session.People, report);
        }
    }

    static void WriteReports(string folder, DriftReport report)
    {
        Directory.CreateDirectory(folder);
        foreach (var stack in report.Stacks.Where(stack => stack.Error is not null || !stack.Drifts.IsEmpty))
        {
            var own = new DriftReport([stack], [.. report.Findings.Where(finding => finding.Stack == stack.Stack.Name)]);
            File.WriteAllText(Path.Combine(folder, $"{stack.Stack.Name}.md"), DriftMarkdown.Write(own));
        }
    }

    static Option<string> EngineOption()
    {
        var option = new Option<string>("--engine")
        {
            Description = "Who looks: local (the simulated cloud) or pulumi (the real one, through Pulumi's own command). Default: local.",
            DefaultValueFactory = _ => "local",
        };
        return option.AcceptOnlyFromAmong("local", "pulumi");
    }
}
