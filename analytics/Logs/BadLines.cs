using System.Collections.Concurrent;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>What could not be read, by file: counted and reported, never dropped in silence, never fatal.</summary>
sealed class BadLines
{
    readonly ConcurrentDictionary<string, (long Count, string First)> _files = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public long Count => _files.Values.Sum(entry => entry.Count);

    /// <summary>The files, the number of bad lines in each, and where the first one is.</summary>
    public IEnumerable<(string Key, long Count, string First)> Files =>
        _files.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, entry.Value.Count, entry.Value.First));

    /// <summary>Counts one.</summary>
    public void Add(string key, string where) =>
        _files.AddOrUpdate(key, (1, where), (_, old) => (old.Count + 1, old.First));

    /// <summary>Counts those of an earlier reading.</summary>
    public void Add(string key, long count, string first) => _files[key] = (count, first);
}
