namespace SecurityPlatform.Analytics.Run;

/// <summary>A file with records that could not be read.</summary>
/// <param name="File">Its path below the directory of logs.</param>
/// <param name="Count">How many records.</param>
/// <param name="First">Where the first of them is, and why.</param>
public sealed record BadFile(string File, long Count, string First);
