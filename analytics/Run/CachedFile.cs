namespace SecurityPlatform.Analytics.Run;

/// <summary>A log file as it was when it was decoded.</summary>
/// <param name="Key">The path below the directory of logs.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">When it was written, in ticks of UTC.</param>
/// <param name="Bad">How many records could not be read.</param>
/// <param name="FirstBad">Where the first of them is.</param>
sealed record CachedFile(string Key, long Size, long Modified, long Bad, string FirstBad);
