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

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static CacheSegment Read(BinaryReader reader)
    {
        var name = reader.ReadString();
        List<CachedFile> files = [];
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            files.Add(new(reader.ReadString(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadString()));
        }

        return new(name, files);
    }

    /// <summary>Writes it into an index.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Name);
        writer.Write(Files.Count);
        foreach (var (key, size, modified, bad, firstBad) in Files)
        {
            writer.Write(key);
            writer.Write(size);
            writer.Write(modified);
            writer.Write(bad);
            writer.Write(firstBad);
        }
    }
}
