using System.Globalization;
using System.Text;
using SecurityPlatform.Analytics.Logs;
using SecurityPlatform.Analytics.Sql;
using SecurityPlatform.Model;

namespace SecurityPlatform.Analytics.Run;

/// <summary>Decoded logs as Parquet, so that the next question reads columns instead of unpacking text.</summary>
/// <remarks>
/// A segment holds the records of some files. It counts as long as each of them is there with its size and time of change, and as long as
/// the program and the declaration that decoded it are the same. One process writes at a time; a killed one leaves segments that nobody
/// counts on, which the next one sweeps out when nobody reads. Deleting the folder is always safe.
/// </remarks>
sealed class LogCache
{
    const long SegmentBytes = 64 * 1024 * 1024;
    const int SegmentFiles = 4000;

    readonly string _folder;
    readonly LogTable _table;
    readonly string _decoder;

    LogCache(string folder, LogTable table, string decoder) => (_folder, _table, _decoder) = (folder, table, decoder);

    string Index => Path.Combine(_folder, "index");

    string Use => Path.Combine(_folder, "use");

    /// <summary>The cache of one source of one directory of logs.</summary>
    /// <param name="root">Where the caches are.</param>
    /// <param name="logs">The directory of logs.</param>
    /// <param name="table">The source.</param>
    /// <param name="kind">Tells apart files that belong to the source by their place from those that a question alone makes its own.</param>
    public static LogCache Open(string root, string logs, LogTable table, string kind)
    {
        var owner = $"{Path.GetFullPath(logs)}\n{kind}";
        return new(Path.Combine(root, $"{table.Source.Id}-{Short(owner)}"), table, $"{owner}\n{Decoder(table)}");
    }

    /// <summary>A SELECT over the records of <paramref name="wanted"/>; decodes what is not here yet.</summary>
    /// <param name="database">Reads and writes the segments.</param>
    /// <param name="wanted">The files that the question asks for.</param>
    /// <param name="existing">All files of this kind: a segment with another one is stale.</param>
    /// <param name="bad">Gets what could not be read, then or now.</param>
    /// <param name="held">Gets what keeps the segments there until the statement has run.</param>
    /// <exception cref="PlatformConfigException">Nobody may write there.</exception>
    public string Select(LogDatabase database, IReadOnlyList<LogFile> wanted, IReadOnlyList<LogFile> existing, BadLines bad, List<IDisposable> held)
    {
        var keys = wanted.Select(file => file.Key).ToHashSet(StringComparer.Ordinal);
        var now = existing.ToDictionary(file => file.Key, StringComparer.Ordinal);
        List<CacheSegment> segments;
        try
        {
            Directory.CreateDirectory(_folder);
            var use = CacheLock.Share(Use);
            segments = CacheIndex.Read(Index, _decoder);
            if (!segments.All(segment => segment.Holds(now, _folder)) || Missing(wanted, segments).Count > 0)
            {
                use.Dispose();
                (segments, use) = Complete(database, wanted, now, bad);
            }

            held.Add(use);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new PlatformConfigException([$"{_folder}: expected a folder to keep decoded logs in, got: {denied.Message} Name another one with --state, or decode every time with --no-cache."]);
        }

        var used = segments.Where(segment => segment.Files.Any(file => keys.Contains(file.Key))).ToList();
        foreach (var file in used.SelectMany(segment => segment.Files).Where(file => file.Bad > 0 && keys.Contains(file.Key)))
        {
            bad.Add(file.Key, file.Bad, file.FirstBad);
        }

        return used.Count == 0
            ? LogView.Nothing(_table)
            : $"SELECT * FROM read_parquet([{string.Join(", ", used.Select(segment => SqlText.Literal(Path.Combine(_folder, segment.Name))))}])";
    }

    // The index after every segment: who is killed after an hour has not lost the hour.
    (List<CacheSegment> Segments, IDisposable Use) Complete(LogDatabase database, IReadOnlyList<LogFile> wanted, Dictionary<string, LogFile> now, BadLines bad)
    {
        using var gate = CacheLock.Take(Path.Combine(_folder, "lock"));
        var segments = CacheIndex.Read(Index, _decoder).FindAll(segment => segment.Holds(now, _folder));
        new CacheIndex(_decoder, segments).Write(Index);
        Sweep(segments);
        // Who cannot be opened today may be tomorrow, without having changed.
        foreach (var part in Parts(Missing(wanted, segments).FindAll(file => file.Opens(bad))))
        {
            segments.Add(Write(database, part));
            new CacheIndex(_decoder, segments).Write(Index);
        }

        // Before the gate opens: nobody sweeps in between.
        return (segments, CacheLock.Share(Use));
    }

    // Others may still read what the index named before.
    void Sweep(List<CacheSegment> segments)
    {
        using var alone = CacheLock.TryTake(Use);
        if (alone is null)
        {
            return;
        }

        var kept = segments.Select(segment => segment.Name).Concat(["lock", "use", "index"]).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_folder).Where(file => !kept.Contains(Path.GetFileName(file))))
        {
            File.Delete(file);
        }
    }

    static List<LogFile> Missing(IReadOnlyList<LogFile> wanted, List<CacheSegment> segments)
    {
        var cached = segments.SelectMany(segment => segment.Files.Select(file => file.Key)).ToHashSet(StringComparer.Ordinal);
        return [.. wanted.Where(file => !cached.Contains(file.Key))];
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
        var name = $"{Guid.NewGuid():N}.parquet";
        var bad = new BadLines();
        using var key = LogFunction.Add(new(_table, files, bad));
        var (place, draft) = (Path.Combine(_folder, name), Path.Combine(_folder, $"{name}.{Environment.ProcessId}"));
        try
        {
            database.Connection.Execute(
                $"COPY ({key.Select(LooseRecords.Columns(_table))}) TO {SqlText.Literal(draft)} (FORMAT parquet, COMPRESSION lz4_raw, ROW_GROUP_SIZE 61440, PARQUET_VERSION V2)");
            File.Move(draft, place);
        }
        finally
        {
            File.Delete(draft);
        }

        var broken = bad.Files.ToDictionary(entry => entry.File, StringComparer.Ordinal);
        return new(name, new FileInfo(place).Length, [.. files.Select(file => broken.TryGetValue(file.Key, out var found)
            ? new CachedFile(file.Key, file.Size, file.Modified.Ticks, found.Count, found.First)
            : new CachedFile(file.Key, file.Size, file.Modified.Ticks, 0, ""))]);
    }

    // The assembly's id changes with its code; the regular expression of a format is in the declaration.
    static string Decoder(LogTable table)
    {
        var text = new StringBuilder().Append(typeof(LogCache).Module.ModuleVersionId).Append('\n').Append(table.Source.Format.SerializationLibrary);
        foreach (var (name, value) in table.Source.Format.SerDeParameters)
        {
            text.Append('\n').Append(name).Append('=').Append(value);
        }

        text.Append('\n').AppendJoin('\n', table.Names.Zip(table.Types, (name, type) => $"{name} {type.Sql}"));
        return text.Append('\n').AppendJoin('\n', LooseRecords.Columns(table)).ToString();
    }

    // FNV-1a: the index names its owner in full, and a cryptographic hash is in a library that takes longer to load than the index.
    static string Short(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
