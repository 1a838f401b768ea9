using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Checks;

/// <summary>Judges a revision, and says what it introduces, worsens and fixes against another.</summary>
/// <param name="head">What is checked.</param>
/// <param name="before">What it is compared with; null for nothing.</param>
/// <param name="today">The day that decides about waivers.</param>
sealed class CheckComparison(CheckSide head, CheckSide? before, DateOnly today)
{
    readonly ConfigLines _lines = new(head.Folder, before?.Folder);

    /// <summary>The report.</summary>
    /// <param name="name">What to call the base; null when there is none.</param>
    /// <param name="compareRules">Whether the base is a plan of its own that can be judged; false for what a plan says is deployed.</param>
    public CheckReport Report(string? name, bool compareRules)
    {
        if (!head.IsPlanned)
        {
            return Unplanned(name);
        }

        var planned = before is { IsPlanned: true } ? before : null;
        var policy = head.Judge(head.Policy, planned, today);
        var comparable = compareRules ? planned : null;
        var old = comparable?.Judge(comparable.Policy, null, today);
        var known = Known(old);
        var findings = policy.Rows.Where(row => row.Verdict is Verdict.Fail or Verdict.Undetermined)
            .Select(row => Finding(row, old is null ? FindingStatus.Found : StatusOf(row, known.GetValueOrDefault(Key(row)))))
            .Concat(comparable is null ? [] : Weakened(policy, comparable.Policy))
            .OrderBy(finding => finding.Row.Verdict == Verdict.Undetermined)
            .ThenByDescending(finding => finding.Blocks)
            .ThenBy(finding => finding.Status)
            .ThenByDescending(finding => finding.Row.Rule.Severity)
            .ToList();
        var still = policy.With(Verdict.Fail).Select(Key).ToHashSet();
        return new()
        {
            Policy = policy,
            Findings = [.. findings, .. known.Where(pair => pair.Value.Verdict == Verdict.Fail && !still.Contains(pair.Key)).Select(pair => new CheckFinding(pair.Value, FindingStatus.Fixed, null))],
            Base = name,
            Notice = before is { IsPlanned: false } ? $"The base cannot be planned by this program, so every failure counts: {string.Join(' ', before.Problems.Concat(before.Errors))}" : "",
            Changes = planned is null ? null : PlanChanges.Of(planned, head),
        };
    }

    CheckReport Unplanned(string? name)
    {
        var rows = head.Problems
            .Select(problem => new PolicyRow(FileRules.ConfigurationIsValid, EnforcementLevel.Mandatory, Verdict.Fail, null, problem)).ToList();
        return new()
        {
            Policy = new(rows),
            Findings = [.. rows.Select(row => new CheckFinding(row, before is null ? FindingStatus.Found : FindingStatus.Introduced, _lines.OfProblem(row.Problem)))],
            Base = name,
            Errors = head.Errors,
        };
    }

    CheckFinding Finding(PolicyRow row, FindingStatus status) => new(row, status, _lines.Of(row));

    static Dictionary<(string, string), PolicyRow> Known(PolicyReport? report) => report is null ? [] : report.Rows
        .Where(row => row.Verdict is (Verdict.Fail or Verdict.Undetermined) && row.Rule != FileRules.WaiversAreCurrent).ToDictionary(Key);

    static (string Rule, string Urn) Key(PolicyRow row) =>
        (row.Rule == FileRules.WaiversAreCurrent ? row.Problem : row.Rule.Id, row.Resource?.Urn ?? "");

    static FindingStatus StatusOf(PolicyRow row, PolicyRow? old) =>
        old is null || row.Verdict > old.Verdict ? FindingStatus.Introduced
        : row.Verdict == Verdict.Undetermined ? FindingStatus.Standing
        : (row.Blocks && !old.Blocks) || !old.Problem.Contains(row.Problem, StringComparison.Ordinal) ? FindingStatus.Worsened
        : FindingStatus.Standing;

    /// <summary>What the base's policy file would have stopped and the new one lets pass.</summary>
    IEnumerable<CheckFinding> Weakened(PolicyReport policy, PolicyConfig old)
    {
        var now = policy.Rows.Where(row => row.Verdict == Verdict.Fail).ToDictionary(Key);
        return head.Judge(old, before, today).Rows
            .Where(row => row.Blocks && row.Rule != FileRules.WaiversAreCurrent)
            .Select(row => (Old: row, New: now.GetValueOrDefault(Key(row))))
            .Where(pair => pair.New is not { Blocks: true })
            .Select(pair => new PolicyRow(FileRules.PolicyIsNotWeakened, FileRules.PolicyIsNotWeakened.Level, Verdict.Fail, pair.Old.Resource,
                $"{PolicyFile.Name}: {pair.Old.Rule.Id}: expected {pair.Old.Resource?.Name ?? "the organization"} to fail as it would at the base, got {Softened(pair.New)}."))
            .Select(row => new CheckFinding(row, FindingStatus.Introduced, _lines.OfPolicy(row.Problem.Split(": ")[1])));
    }

    static string Softened(PolicyRow? row) => row switch
    {
        null => "a rule that is disabled or asks for less",
        { IsWaived: true } => $"a waiver of {row.Waiver!.Owner}",
        _ => "advice",
    };
}
