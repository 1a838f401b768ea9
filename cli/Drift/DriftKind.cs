namespace SecurityPlatform.Cli.Drift;

/// <summary>What became of a resource behind the stack's back.</summary>
enum DriftKind
{
    /// <summary>It is there, and set differently.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Deleted,
}
