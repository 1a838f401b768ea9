namespace SecurityPlatform.Policy;

/// <summary>The words of reports and configuration files for the values of our enumerations.</summary>
public static class Words
{
    /// <summary>The word for a severity.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Low => "low",
        Severity.Medium => "medium",
        Severity.High => "high",
        _ => "critical",
    };

    /// <summary>The word for a level.</summary>
    public static string Of(EnforcementLevel level) => level switch
    {
        EnforcementLevel.Advisory => "advisory",
        EnforcementLevel.Mandatory => "mandatory",
        _ => "disabled",
    };

    /// <summary>The word for a verdict.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        Verdict.Undetermined => "undetermined",
        _ => "notApplicable",
    };

    /// <summary>The level that a word stands for; null for other words. Remediation is not offered: it is taken as mandatory.</summary>
    public static EnforcementLevel? Level(string word) => word switch
    {
        "advisory" => EnforcementLevel.Advisory,
        "mandatory" or "remediate" => EnforcementLevel.Mandatory,
        "disabled" => EnforcementLevel.Disabled,
        _ => null,
    };
}
