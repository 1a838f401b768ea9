namespace SecurityPlatform.Cli.Coverage;

/// <summary>Why something is not collected, and what closes the gap.</summary>
/// <param name="File">The file to edit.</param>
/// <param name="Key">The key in it.</param>
/// <param name="Reason">What is missing, in one sentence.</param>
sealed record CoverageGap(string File, string Key, string Reason);
