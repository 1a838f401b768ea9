namespace SecurityPlatform.Analytics.Logs;

/// <summary>The files of one table that a statement reads, handed out to DuckDB's threads.</summary>
sealed class LogScan(LogTable table, IReadOnlyList<LogFile> files, BadLines bad)
{
    public LogTable Table => table;

    public IReadOnlyList<LogFile> Files => files;

    public BadLines Bad => bad;
}
