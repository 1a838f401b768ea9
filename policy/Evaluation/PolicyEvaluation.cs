namespace SecurityPlatform.Policy;

/// <summary>Runs rules over a plan, on all processors.</summary>
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
        var rows = Judge([.. rules.Where(rule => config.LevelOf(rule) != EnforcementLevel.Disabled)], organization, config);
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

    /// <summary>Rules cost anything between a look at one resource and one at all, so each worker takes the next as soon as it is free.</summary>
    static List<PolicyRow> Judge(PolicyRule[] rules, PlannedOrganization organization, PolicyConfig config)
    {
        var verdicts = new List<PolicyRow>[rules.Length];
        var taken = -1;
        var others = new Task[Environment.ProcessorCount - 1];
        for (var worker = 0; worker < others.Length; worker++)
        {
            others[worker] = Task.Run(Work);
        }

        Work();
        Task.WhenAll(others).GetAwaiter().GetResult();
        return [.. verdicts.SelectMany(rows => rows)];

        void Work()
        {
            while (Interlocked.Increment(ref taken) is var index && index < rules.Length)
            {
                verdicts[index] = Judge(rules[index], organization, config);
            }
        }
    }

    static List<PolicyRow> Judge(PolicyRule rule, PlannedOrganization organization, PolicyConfig config)
    {
        var rows = new List<PolicyRow>();
        var level = config.LevelOf(rule);
        Dictionary<string, int>? rowOf = null;
        foreach (var finding in rule.Check(organization, config.ParametersOf(rule)))
        {
            if (rows.Count > 0 && ReferenceEquals(rows[^1].Resource, finding.Resource))
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

        return rows.Count > 0 ? rows : [new(rule, level, Verdict.NotApplicable, null, "")];
    }

    /// <summary>The worst verdict wins; only the problems of that verdict are told.</summary>
    static PolicyRow Worse(PolicyRow row, Finding finding) =>
        finding.Verdict > row.Verdict ? row with { Verdict = finding.Verdict, Problem = finding.Problem }
        : finding.Verdict < row.Verdict || finding.Problem.Length == 0 ? row
        : row with { Problem = $"{row.Problem} {finding.Problem}" };
}
