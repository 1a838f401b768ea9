using SecurityPlatform.Analytics.Logs;

namespace SecurityPlatform.Analytics.Run;

/// <summary>A table that a question reads.</summary>
/// <param name="Table">Its columns.</param>
/// <param name="Files">The files that the question asks for.</param>
/// <param name="Existing">All files of the source.</param>
/// <param name="Scan">What people are told.</param>
sealed record ScannedTable(LogTable Table, IReadOnlyList<LogFile> Files, IReadOnlyList<LogFile> Existing, QueryScan Scan);
