namespace SecurityPlatform.Cli;

/// <summary>What the process returns; documented in the README, the same for every command.</summary>
static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Good = 0;

    /// <summary>The command failed, or was called with the wrong words.</summary>
    public const int Failed = 1;

    /// <summary>A mandatory policy failed.</summary>
    public const int PolicyFailed = 2;

    /// <summary>The cloud differs from the recorded state.</summary>
    public const int DriftFound = 3;
}
