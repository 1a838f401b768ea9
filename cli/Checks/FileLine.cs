namespace SecurityPlatform.Cli.Checks;

/// <summary>A line that people can open.</summary>
/// <param name="File">The path from the root of the repository, with slashes.</param>
/// <param name="Line">Counted from 1.</param>
sealed record FileLine(string File, int Line)
{
    public override string ToString() => $"{File}:{Line}";
}
