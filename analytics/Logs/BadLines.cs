using System.Collections.Concurrent;
using SecurityPlatform.Analytics.Run;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>What could not be read, by file: counted and reported, never dropped in silence, never fatal.</summary>
sealed class BadLines
{
    readonly ConcurrentDictionary<string, BadFile> _files = new(StringComparer.Ordinal);
    readonly ConcurrentQueue<BadLines> _readings = new();

    /// <summary>The files, in order.</summary>
    public IReadOnlyList<BadFile> Files
    {
        get
        {
            List<BadFile> files = [.. _files.Values];
            foreach (var reading in _readings)
            {
                // Of two readings one may have ended early, because nobody wanted more rows.
                foreach (var file in reading.Files)
                {
                    var known = files.FindIndex(other => other.File == file.File);
                    if (known < 0)
                    {
                        files.Add(file);
                    }
                    else if (files[known].Count < file.Count)
                    {
                        files[known] = file;
                    }
                }
            }

            files.Sort((a, b) => string.CompareOrdinal(a.File, b.File));
            return files;
        }
    }

    /// <summary>Those of one reading of the files: a statement that reads them twice finds the same ones twice.</summary>
    public BadLines Reading()
    {
        var reading = new BadLines();
        _readings.Enqueue(reading);
        return reading;
    }

    /// <summary>Counts one.</summary>
    public void Add(string key, string where) =>
        _files.AddOrUpdate(key, _ => new(key, 1, where), (_, old) => old with { Count = old.Count + 1 });

    /// <summary>Counts those of an earlier reading.</summary>
    public void Add(string key, long count, string first) => _files[key] = new(key, count, first);
}
