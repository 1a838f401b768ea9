using System.CommandLine;
using SecurityPlatform.Cli.Checks;
using SecurityPlatform.Cli.Configuration;
using SecurityPlatform.Cli.Output;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Commands;

/// <summary><c>sp check</c>: the policy verdicts alone, for pull requests.</summary>
static class CheckCommand
{
    static readonly Argument<string[]> s_stacks = CommonOptions.Stacks();
    static readonly Option<string?> s_base = new("--base")
    {
        Description = "Compare with the configuration at a branch, tag or commit, and fail only for what the change introduces or worsens.",
        HelpName = "REF",
    };

    static readonly Option<string[]> s_plans = new("--plan")
    {
        Description = "Check the output of pulumi preview --json --show-sames instead of planning; may be repeated.",
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };

    static readonly Option<string[]> s_basePlans = new("--base-plan")
    {
        Description = "Compare --plan with plans of the base revision. Default: with what the plans say is deployed.",
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };

    static readonly Option<string[]> s_formats = new("--format")
    {
        Description = $"Write {CheckFormats.Words}: FORMAT to standard output, FORMAT=FILE to a file; may be repeated.",
        HelpName = "FORMAT[=FILE]",
        DefaultValueFactory = _ => [],
    };

    static readonly Option<bool> s_annotations = new("--annotations")
    {
        Description = "Mark lines of the pull request by GitHub workflow commands on standard error. Default: in GitHub Actions.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true",
    };

    public static Command Create() =>
        new Command("check", "Check the plan of every stack against the policies; exit code 2 when a mandatory one fails.")
        {
            s_stacks, s_base, s_plans, s_basePlans, s_formats, s_annotations,
        }.Runs(RunAsync);

    static async Task<int> RunAsync(Session session)
    {
        var report = await ReportAsync(session).ConfigureAwait(false);
        var formats = session.Get(s_formats)!;
        CheckFormats.Write(session, report, formats.Length > 0 ? formats : [session.Json ? "json" : CheckFormats.Text]);
        if (session.Get(s_annotations))
        {
            Annotations.Write(session.Error, report);
        }

        foreach (var error in report.Errors)
        {
            session.Error.WriteLine(error);
        }

        return report.ExitCode;
    }

    static async Task<CheckReport> ReportAsync(Session session)
    {
        if (session.Get(s_plans) is { Length: > 0 } files)
        {
            return OfPlans(session, files);
        }

        if (session.Get(s_basePlans) is { Length: > 0 })
        {
            throw new PlatformConfigException(["--base-plan: expected --plan beside it, got none. Add the plans of the revision to check, or use --base REF."]);
        }

        if (session.Get(s_base) is not { } revision)
        {
            var (side, _) = await SidePlanner.PlanAsync(session.Project, session.State, fresh: false, session.Get(s_stacks)).ConfigureAwait(false);
            return side.Problems.Count > 0 && session.Get(s_formats)!.Length == 0
                ? throw new PlatformConfigException(side.Problems)
                : new CheckComparison(side, null, PolicyCheck.Today).Report(null, compareRules: false);
        }

        var project = ProjectFile.Find(Path.GetFullPath(session.Project ?? ".")).Directory;
        using var old = BaseRevision.Extract(project, revision);
        return await new RevisionCheck(project, old, session.Get(s_stacks)).ReportAsync($"{revision} ({old.Commit[..7]})").ConfigureAwait(false);
    }

    static CheckReport OfPlans(Session session, string[] files)
    {
        if (session.Get(s_base) is not null)
        {
            throw new PlatformConfigException(["--base: expected --base-plan beside --plan, got --base. A plan knows no revision: make a plan of the base, too."]);
        }

        var folder = ProjectFile.TryFind(Path.GetFullPath(session.Project ?? "."))?.Directory;
        var (deployed, planned) = PlanFiles.Read(files, folder);
        return session.Get(s_basePlans) is { Length: > 0 } basePlans
            ? new CheckComparison(planned, PlanFiles.Read(basePlans, folder).Planned with { Folder = null }, PolicyCheck.Today).Report(string.Join(", ", basePlans.Select(Path.GetFileName)), compareRules: true)
            : new CheckComparison(planned, deployed with { Folder = null }, PolicyCheck.Today).Report(null, compareRules: false);
    }
}
