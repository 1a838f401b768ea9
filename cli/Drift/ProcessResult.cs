namespace SecurityPlatform.Cli.Drift;

/// <summary>What another program returned and wrote.</summary>
sealed record ProcessResult(int ExitCode, string Output, string Error);
