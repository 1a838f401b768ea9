using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Checks;

/// <summary>All that a check has to say, in the order in which it is worth reading.</summary>
sealed record CheckReport
{
    /// <summary>Every verdict over the plan.</summary>
    public required PolicyReport Policy { get; init; }

    /// <summary>Failures and open questions, the worst first; and what the change fixed.</summary>
    public required IReadOnlyList<CheckFinding> Findings { get; init; }

    /// <summary>What it was compared with; null when with nothing.</summary>
    public string? Base { get; init; }

    /// <summary>Why there is less to read than was asked for; "" when nothing is missing.</summary>
    public string Notice { get; init; } = "";

    /// <summary>What the change does to resources; null when nothing is known about before.</summary>
    public PlanChanges? Changes { get; init; }

    /// <summary>What kept the plan from being made.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>Whether a rule fails the check.</summary>
    public bool Blocks => Findings.Any(finding => finding.Blocks);

    /// <summary>The findings of a status.</summary>
    public int Count(FindingStatus status) => Findings.Count(finding => finding.Status == status && finding.Row.Verdict == Verdict.Fail);

    /// <summary>What the process returns.</summary>
    public int ExitCode => Errors.Count > 0 || Findings.Any(finding => finding.Row.Rule == FileRules.ConfigurationIsValid) ? Cli.ExitCode.Failed
        : Blocks ? Cli.ExitCode.PolicyFailed
        : Cli.ExitCode.Good;
}
