namespace SecurityPlatform.Analytics.Logs;

/// <summary>A file below the directory of logs.</summary>
/// <param name="Key">Its path below that, with forward slashes.</param>
/// <param name="File">The file.</param>
sealed record FoundFile(string Key, FileInfo File);
