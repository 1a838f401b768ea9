namespace SecurityPlatform.Model;

/// <summary>Says that the configuration is wrong, and lists everything that is wrong with it.</summary>
public sealed class PlatformConfigException : Exception
{
    /// <summary>Lists the problems, one a line.</summary>
    public PlatformConfigException(IReadOnlyList<string> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>Each problem in one sentence: where, what was expected, what was found, what to do.</summary>
    public IReadOnlyList<string> Problems { get; }
}
