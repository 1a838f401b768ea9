using System.Collections.Concurrent;
using SecurityPlatform.Analytics.Run;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>What could not be read, by file: counted and reported, never dropped in silence, never fatal.</summary>
sealed class BadLines
{
    readonly ConcurrentDictionary<string, BadFile> _files = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public long Count => _files.Values.Sum(file => file.Count);

    /// <summary>The files, in order.</summary>
    public IReadOnlyList<BadFile> Files
    {
        get
        {
            List<BadFile> files = [.. _files.Values];
            files.Sort((a, b) => string.CompareOrdinal(a.File, b.File));
            return files;
        }
    }

    /// <summary>Counts one.</summary>
    public void Add(string key, string where) =>
        _files.AddOrUpdate(key, _ => new(key, 1, where), (_, old) => old with { Count = old.Count + 1 });

    /// <summary>Counts those of an earlier reading.</summary>
    public void Add(string key, long count, string first) => _files[key] = new(key, count, first);
}
