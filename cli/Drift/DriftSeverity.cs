namespace SecurityPlatform.Cli.Drift;

/// <summary>How soon somebody should look.</summary>
enum DriftSeverity
{
    /// <summary>Cosmetic: nothing is less safe.</summary>
    Low,

    /// <summary>Something works differently.</summary>
    Medium,

    /// <summary>A protection is weaker.</summary>
    High,

    /// <summary>Evidence is being lost, or can be.</summary>
    Critical,
}
