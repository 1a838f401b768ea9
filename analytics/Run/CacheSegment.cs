using SecurityPlatform.Analytics.Logs;

namespace SecurityPlatform.Analytics.Run;

/// <summary>One Parquet file of the cache.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Files">The log files whose records it holds.</param>
sealed record CacheSegment(string Name, IReadOnlyList<CachedFile> Files)
{
    /// <summary>Whether it says what its files say: each is still there, as it was.</summary>
    public bool Holds(IReadOnlyDictionary<string, LogFile> existing, string folder) =>
        Files.All(file => existing.TryGetValue(file.Key, out var now) && now.Size == file.Size && now.Modified.Ticks == file.Modified)
        && File.Exists(Path.Combine(folder, Name));
}
