namespace SecurityPlatform.Engine.Serving;

/// <summary>How a program's process ended.</summary>
/// <param name="ExitCode">0: good; 32: failed, and the user was told through the log; any other: failed.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
public sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    /// <summary>The exit code of programs that failed and said why through the engine's log.</summary>
    public const int FailedAndTold = 32;
}
