namespace SecurityPlatform.Cli.Checks;

/// <summary>The findings of one rule that one line causes: people read them as one.</summary>
/// <param name="Findings">The findings, at least one.</param>
sealed record FindingGroup(IReadOnlyList<CheckFinding> Findings)
{
    const int ShownFindings = 2;
    const int NamedFindings = 6;

    /// <summary>What stands for all.</summary>
    public CheckFinding First => Findings[0];

    /// <summary>Those that are told in full.</summary>
    public IEnumerable<CheckFinding> Shown => Findings.Take(ShownFindings);

    /// <summary>How many more there are, and which; "" when all are shown.</summary>
    public string More
    {
        get
        {
            var rest = Findings.Skip(ShownFindings).Select(finding => finding.Row.Resource?.Name ?? "the organization").ToList();
            return rest.Count == 0 ? ""
                : $"and {rest.Count} more: {string.Join(", ", rest.Take(NamedFindings))}{(rest.Count > NamedFindings ? ", ..." : "")}";
        }
    }

    /// <summary>What to do, or who bears it; "" when the problem says so itself.</summary>
    public string Advice => First.Row.Message.Length > First.Row.Problem.Length ? First.Row.Message[(First.Row.Problem.Length + 1)..] : "";

    /// <summary>Puts together what belongs together, in the order of the first of each.</summary>
    public static IEnumerable<FindingGroup> Of(IEnumerable<CheckFinding> findings) => findings
        .GroupBy(finding => (finding.Row.Rule.Id, finding.Word, finding.Status, finding.Place, finding.Row.Waiver))
        .Select(group => new FindingGroup([.. group]));
}
