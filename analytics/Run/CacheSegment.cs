using SecurityPlatform.Analytics.Logs;

namespace SecurityPlatform.Analytics.Run;

/// <summary>One Parquet file of the cache.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Bytes; fewer are left of it when the machine went down.</param>
/// <param name="Files">The log files whose records it holds.</param>
sealed record CacheSegment(string Name, long Size, IReadOnlyList<CachedFile> Files)
{
    /// <summary>Whether it says what its files say: each is still there, as it was, and so is the segment.</summary>
    public bool Holds(IReadOnlyDictionary<string, LogFile> existing, string folder) =>
        Files.All(file => existing.TryGetValue(file.Key, out var now) && now.Size == file.Size && now.Modified.Ticks == file.Modified)
        && new FileInfo(Path.Combine(folder, Name)) is { Exists: true } segment && segment.Length == Size;

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static CacheSegment Read(BinaryReader reader)
    {
        var (name, size) = (reader.ReadString(), reader.ReadInt64());
        List<CachedFile> files = [];
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            files.Add(new(reader.ReadString(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadString()));
        }

        return new(name, size, files);
    }

    /// <summary>Writes it into an index.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Name);
        writer.Write(Size);
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
