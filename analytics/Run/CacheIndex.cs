using Newtonsoft.Json;

namespace SecurityPlatform.Analytics.Run;

/// <summary>What a cache says of itself.</summary>
/// <param name="Decoder">What decoded the records; another decoder or another declaration does not trust them.</param>
/// <param name="Segments">The Parquet files that count.</param>
sealed record CacheIndex(string Decoder, IReadOnlyList<CacheSegment> Segments)
{
    /// <summary>The segments in <paramref name="file"/>, when <paramref name="decoder"/> made them.</summary>
    public static List<CacheSegment> Read(string file, string decoder)
    {
        try
        {
            return File.Exists(file) && JsonConvert.DeserializeObject<CacheIndex>(File.ReadAllText(file)) is { } index && index.Decoder == decoder ? [.. index.Segments] : [];
        }
        catch (JsonException)
        {
            // Of another version, or of nobody: decoded again, it is right again.
            return [];
        }
    }

    /// <summary>Replaces <paramref name="file"/> at once: who reads it gets the old or the new one.</summary>
    public void Write(string file)
    {
        var draft = $"{file}.{Environment.ProcessId}";
        File.WriteAllText(draft, JsonConvert.SerializeObject(this));
        File.Move(draft, file, overwrite: true);
    }
}
