using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using SecurityPlatform.Analytics.Logs;
using SecurityPlatform.Analytics.Sql;

namespace SecurityPlatform.Analytics.Run;

/// <summary>Decoded logs as Parquet, so that the next question reads columns instead of unpacking text.</summary>
/// <remarks>
/// A segment holds the records of some files. It counts as long as each of them has its size and time of change; a changed
/// declaration, or another directory of logs, has a cache of its own. Deleting the folder is always safe.
/// </remarks>
sealed class LogCache
{
    const string Version = "1";
    const long SegmentBytes = 64 * 1024 * 1024;
    const int SegmentFiles = 4000;

    readonly string _folder;
    readonly LogTable _table;
    readonly List<CacheSegment> _segments;

    LogCache(string folder, LogTable table)
    {
        (_folder, _table) = (folder, table);
        _segments = File.Exists(Index) ? JsonConvert.DeserializeObject<List<CacheSegment>>(File.ReadAllText(Index)) ?? [] : [];
    }

    string Index => Path.Combine(_folder, "index.json");

    /// <summary>The cache of one source of one directory of logs.</summary>
    public static LogCache Open(string root, string logs, LogTable table)
    {
        var identity = $"{Version}\n{Path.GetFullPath(logs)}\n{table.Source.Format.Kind}\n{string.Join('\n', table.Names.Zip(table.Types, (name, type) => $"{name} {type.Sql}"))}";
        return new(Path.Combine(root, $"{table.Source.Id}-{Hash(identity)}"), table);
    }

    /// <summary>A SELECT over the records of <paramref name="files"/>; decodes what is not here yet.</summary>
    public string Select(LogDatabase database, IReadOnlyList<LogFile> files, BadLines bad)
    {
        var wanted = files.ToDictionary(file => file.Key, StringComparer.Ordinal);
        var stale = _segments.Where(segment => !segment.Holds(wanted, _folder)).ToList();
        _segments.RemoveAll(stale.Contains);
        var cached = _segments.SelectMany(segment => segment.Files.Select(file => file.Key)).ToHashSet(StringComparer.Ordinal);
        var missing = files.Where(file => !cached.Contains(file.Key)).ToList();
        if (missing.Count > 0 || stale.Count > 0)
        {
            Directory.CreateDirectory(_folder);
            foreach (var part in Parts(missing))
            {
                _segments.Add(Write(database, part));
            }

            Save(stale);
        }

        var used = _segments.Where(segment => segment.Files.Any(file => wanted.ContainsKey(file.Key))).ToList();
        foreach (var file in used.SelectMany(segment => segment.Files).Where(file => file.Bad > 0 && wanted.ContainsKey(file.Key)))
        {
            bad.Add(file.Key, file.Bad, file.FirstBad);
        }

        return used.Count == 0
            ? LogView.Nothing(_table)
            : $"SELECT * FROM read_parquet([{string.Join(", ", used.Select(segment => SqlText.Literal(Path.Combine(_folder, segment.Name))))}])";
    }

    // By size, in the order of the keys, so that a day's files lie together.
    static IEnumerable<List<LogFile>> Parts(List<LogFile> files)
    {
        List<LogFile> part = [];
        var size = 0L;
        foreach (var file in files)
        {
            part.Add(file);
            size += file.Size;
            if (size >= SegmentBytes || part.Count >= SegmentFiles)
            {
                yield return part;
                (part, size) = ([], 0);
            }
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    CacheSegment Write(LogDatabase database, List<LogFile> files)
    {
        var name = $"{Hash(string.Join('\n', files.Select(file => $"{file.Key} {file.Size} {file.Modified.Ticks}")))}.parquet";
        var bad = new BadLines();
        var key = LogFunction.Add(new(_table, files, bad));
        var draft = Path.Combine(_folder, $"{name}.{Environment.ProcessId}");
        try
        {
            database.Connection.Execute(
                $"COPY (SELECT {string.Join(", ", LooseRecords.Columns(_table))} FROM {LogFunction.Name}('{key}')) TO {SqlText.Literal(draft)} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 61440)");
            File.Move(draft, Path.Combine(_folder, name), overwrite: true);
        }
        finally
        {
            LogFunction.Remove(key);
            File.Delete(draft);
        }

        var broken = bad.Files.ToDictionary(entry => entry.Key, entry => (entry.Count, entry.First), StringComparer.Ordinal);
        return new(name, [.. files.Select(file => broken.TryGetValue(file.Key, out var found)
            ? new CachedFile(file.Key, file.Size, file.Modified.Ticks, found.Count, found.First)
            : new CachedFile(file.Key, file.Size, file.Modified.Ticks, 0, ""))]);
    }

    // The index last and at once: a crash leaves segments that nobody counts on.
    void Save(List<CacheSegment> stale)
    {
        var draft = $"{Index}.{Environment.ProcessId}";
        File.WriteAllText(draft, JsonConvert.SerializeObject(_segments));
        File.Move(draft, Index, overwrite: true);
        foreach (var segment in stale.Where(old => _segments.All(segment => segment.Name != old.Name)))
        {
            File.Delete(Path.Combine(_folder, segment.Name));
        }
    }

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 10));
}
