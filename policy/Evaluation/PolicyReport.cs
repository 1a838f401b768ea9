namespace SecurityPlatform.Policy;

/// <summary>The verdicts of one run, in the order of the rules and, within a rule, of the resources.</summary>
/// <param name="Rows">One row per rule and resource; a rule that looked at nothing has one row.</param>
public sealed partial record PolicyReport(IReadOnlyList<PolicyRow> Rows)
{
    /// <summary>Whether a mandatory rule is broken.</summary>
    public bool Blocks => Rows.Any(row => row.Blocks);

    /// <summary>The rows with a verdict.</summary>
    public IEnumerable<PolicyRow> With(Verdict verdict) => Rows.Where(row => row.Verdict == verdict);

    /// <summary>How many rows have a verdict.</summary>
    public int Count(Verdict verdict) => Rows.Count(row => row.Verdict == verdict);

    /// <summary>How many rules said what, in words. Failures are those that fail the run; the others are advice, or borne for a time.</summary>
    public string Totals
    {
        get
        {
            var (blocking, waived) = (Rows.Count(row => row.Blocks), Rows.Count(row => row.Verdict == Verdict.Fail && row.IsWaived));
            return $"{Rows.Select(row => row.Rule.Id).Distinct().Count()} rules, {Count(Verdict.Pass)} passed, {blocking} failed, "
                + $"{Count(Verdict.Fail) - blocking - waived} advice, {(waived > 0 ? $"{waived} waived, " : "")}"
                + $"{Count(Verdict.Undetermined)} undetermined, {Count(Verdict.NotApplicable)} not applicable";
        }
    }
}
