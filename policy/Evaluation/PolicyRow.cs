using System.Globalization;

namespace SecurityPlatform.Policy;

/// <summary>What one rule says about one resource.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Level">The level in force.</param>
/// <param name="Verdict">What the rule says.</param>
/// <param name="Resource">The resource; null for verdicts about the organization and for rules that looked at nothing.</param>
/// <param name="Problem">All that is wrong or unknown, as <c>subject.member: expected X, got Y.</c> sentences; "" when nothing is.</param>
public sealed record PolicyRow(
    PolicyRule Rule,
    EnforcementLevel Level,
    Verdict Verdict,
    PlannedResource? Resource,
    string Problem)
{
    /// <summary>The problem and what to do about it; "" for a pass.</summary>
    public string Message => Verdict switch
    {
        Verdict.Fail when IsWaived => $"{Problem} {Waiver!.Owner} bears it until {Waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {Waiver.Reason}",
        Verdict.Fail => ReferenceEquals(Rule, FileRules.ConfigurationIsValid) ? Problem : $"{Problem} {Rule.Fix}",
        Verdict.Undetermined when IsDryRun => $"{Problem} Check again after the update.",
        Verdict.Undetermined => $"{Problem} The update did not tell it: look at the resource in AWS.",
        Verdict.NotApplicable => "No resource of this run is what the rule is about.",
        _ => "",
    };

    /// <summary>Whether the run only planned, so that the update will tell what is open.</summary>
    /// <value>The default is yes.</value>
    public bool IsDryRun { get; init; } = true;

    /// <summary>The waiver that covers the failure, or that the row is about; null when there is none.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>Whether the failure is borne for a time.</summary>
    public bool IsWaived => Waiver is not null && !ReferenceEquals(Rule, FileRules.WaiversAreCurrent);

    /// <summary>Whether this row fails the run.</summary>
    public bool Blocks => Verdict == Verdict.Fail && Level == EnforcementLevel.Mandatory && !IsWaived;
}
