namespace SecurityPlatform.Policy;

/// <summary>Runs rules over a plan.</summary>
public static class PolicyEvaluation
{
    /// <summary>Runs every rule that is not disabled.</summary>
    /// <param name="rules">The rules, in the order of the report.</param>
    /// <param name="resources">The resources of one stack or of all.</param>
    /// <param name="config">Levels and parameters; no waiver in it has ended.</param>
    public static PolicyReport Run(IEnumerable<PolicyRule> rules, IReadOnlyList<PlannedResource> resources, PolicyConfig config) =>
        Run(rules, new PlannedOrganization(resources), config, DateOnly.MinValue);

    /// <summary>Runs every rule that is not disabled, and lays the waivers over their verdicts.</summary>
    /// <param name="rules">The rules, in the order of the report.</param>
    /// <param name="organization">The plan, and what it changes where that is known.</param>
    /// <param name="config">Levels, parameters and waivers.</param>
    /// <param name="today">The day in UTC, which decides whether a waiver has ended.</param>
    public static PolicyReport Run(IEnumerable<PolicyRule> rules, PlannedOrganization organization, PolicyConfig config, DateOnly today)
    {
        var rows = new List<PolicyRow>();
        foreach (var rule in rules)
        {
            var level = config.LevelOf(rule);
            if (level != EnforcementLevel.Disabled)
            {
                Add(rows, rule, level, rule.Check(organization, config.ParametersOf(rule)));
            }
        }

        if (!organization.IsDryRun)
        {
            rows = [.. rows.Select(row => row with { IsDryRun = false })];
        }

        if (config.Waivers.Count > 0)
        {
            Waivers.Apply(rows, config, today, organization.IsWhole);
        }

        return new(rows);
    }

    static void Add(List<PolicyRow> rows, PolicyRule rule, EnforcementLevel level, IEnumerable<Finding> findings)
    {
        var first = rows.Count;
        Dictionary<string, int>? rowOf = null;
        foreach (var finding in findings)
        {
            if (rows.Count > first && ReferenceEquals(rows[^1].Resource, finding.Resource))
            {
                // Rules mostly finish with one resource before the next.
                rows[^1] = Worse(rows[^1], finding);
                continue;
            }

            rowOf ??= new(StringComparer.Ordinal);
            if (rowOf.TryAdd(finding.Resource?.Urn ?? "", rows.Count))
            {
                rows.Add(new(rule, level, finding.Verdict, finding.Resource, finding.Problem));
            }
            else
            {
                var index = rowOf[finding.Resource?.Urn ?? ""];
                rows[index] = Worse(rows[index], finding);
            }
        }

        if (rows.Count == first)
        {
            rows.Add(new(rule, level, Verdict.NotApplicable, null, ""));
        }
    }

    /// <summary>The worst verdict wins; only the problems of that verdict are told.</summary>
    static PolicyRow Worse(PolicyRow row, Finding finding) =>
        finding.Verdict > row.Verdict ? row with { Verdict = finding.Verdict, Problem = finding.Problem }
        : finding.Verdict < row.Verdict || finding.Problem.Length == 0 ? row
        : row with { Problem = $"{row.Problem} {finding.Problem}" };
}
