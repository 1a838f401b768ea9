namespace SecurityPlatform.Analytics.Logs;

/// <summary>How far the threads of one scan have come.</summary>
sealed class ScanProgress(LogScan scan, int[] columns)
{
    int _next = -1;

    public LogScan Scan => scan;

    /// <summary>What this reading finds bad.</summary>
    public BadLines Bad { get; } = scan.Bad.Reading();

    /// <summary>The ordinals of the wanted columns.</summary>
    public int[] Columns => columns;

    /// <summary>The next file that nobody reads yet.</summary>
    public LogFile? NextFile() =>
        Interlocked.Increment(ref _next) is var index && index < scan.Files.Count ? scan.Files[index] : null;
}
