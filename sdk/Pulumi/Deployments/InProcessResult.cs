namespace Pulumi;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">0 success, 32 failed and reported, 1 failed otherwise.</param>
/// <param name="Errors">The messages logged with severity error, in order.</param>
/// <param name="Exception">The first exception that failed the program, or null.</param>
sealed record InProcessResult(int ExitCode, IReadOnlyList<string> Errors, Exception? Exception);
