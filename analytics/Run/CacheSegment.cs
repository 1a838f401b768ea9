using SecurityPlatform.Analytics.Logs;

namespace SecurityPlatform.Analytics.Run;

/// <summary>One Parquet file of the cache.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Files">The log files whose records it holds.</param>
sealed record CacheSegment(string Name, IReadOnlyList<CachedFile> Files)
{
    /// <summary>Whether it still says what its files say. Files that the question does not ask for are not looked at.</summary>
    public bool Holds(IReadOnlyDictionary<string, LogFile> wanted, string folder) =>
        File.Exists(Path.Combine(folder, Name))
        && Files.All(file => !wanted.TryGetValue(file.Key, out var now) || (now.Size == file.Size && now.Modified.Ticks == file.Modified));
}
