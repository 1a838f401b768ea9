using System.Buffers;
using System.Text.Json;

namespace SecurityPlatform.Engine.Aws.Storage;

/// <summary>The cloud on disk: a snapshot, and a line for each mutation since.</summary>
/// <remarks>
/// A mutation counts once its line, with the line's end, is in the file: one write per mutation, so a killed
/// process leaves at most one torn last line, which is cut off at the next opening. Lines carry ascending
/// numbers; the snapshot carries the last number in it, so that a crash between writing the snapshot and
/// emptying the journal replays nothing twice.
/// </remarks>
sealed class CloudJournal : IDisposable
{
    const string JournalFile = "journal.jsonl";
    const string SnapshotFile = "snapshot.jsonl";
    const int WorthCompacting = 256;

    readonly string _directory;
    readonly FileStream _file;
    readonly ArrayBufferWriter<byte> _line = new();
    readonly Utf8JsonWriter _json;
    long _number;
    int _lines;

    CloudJournal(string directory, FileStream file)
    {
        _directory = directory;
        _file = file;
        _json = new(_line);
    }

    string SnapshotPath => Path.Combine(_directory, SnapshotFile);

    /// <summary>Opens or creates the journal of <paramref name="directory"/> and keeps others out.</summary>
    /// <exception cref="IOException">Another process has it open.</exception>
    public static CloudJournal Open(string directory)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, JournalFile);
        try
        {
            return new(directory, new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (IOException e)
        {
            throw new IOException($"{path}: expected to be the only user, got a journal in use. Wait for the other run, or pass another --state directory.", e);
        }
    }

    /// <summary>All mutations in order, the snapshot's resources first. Call once, before the first <see cref="Append"/>.</summary>
    public IReadOnlyList<JournalEntry> Replay()
    {
        var entries = new List<JournalEntry>();
        if (File.Exists(SnapshotPath))
        {
            ReadLines(File.ReadAllBytes(SnapshotPath), entries, after: -1);
        }

        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        var whole = ReadLines(bytes, entries, after: _number);
        _file.SetLength(whole);
        _file.Position = whole;
        return entries;
    }

    /// <summary>Makes a mutation durable.</summary>
    public void Append(JournalEntry entry)
    {
        Format(++_number, entry);
        _file.Write(_line.WrittenSpan);
        _lines++;
    }

    /// <summary>Replaces a journal much longer than what it describes by a snapshot.</summary>
    public void CompactIfWorthwhile(IReadOnlyList<CloudResource> resources)
    {
        if (_lines < WorthCompacting || _lines < resources.Count * 2)
        {
            return;
        }

        var temporary = SnapshotPath + ".new";
        using (var snapshot = File.Create(temporary))
        {
            foreach (var resource in resources)
            {
                Format(_number, JournalEntry.Put(resource));
                snapshot.Write(_line.WrittenSpan);
            }

            snapshot.Flush(flushToDisk: true);
        }

        File.Move(temporary, SnapshotPath, overwrite: true);
        _file.SetLength(0);
        _file.Position = 0;
        _lines = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _json.Dispose();
        _file.Dispose();
    }

    void Format(long number, JournalEntry entry)
    {
        _line.ResetWrittenCount();
        _json.Reset(_line);
        CloudJson.Write(_json, number, entry);
        _json.Flush();
        _line.Write("\n"u8);
    }

    // Returns the length of the whole lines; what follows is torn.
    int ReadLines(byte[] bytes, List<JournalEntry> entries, long after)
    {
        var start = 0;
        while (Array.IndexOf(bytes, (byte)'\n', start) is >= 0 and var end)
        {
            var (number, entry) = CloudJson.Read(bytes.AsMemory(start, end - start));
            if (number > after)
            {
                entries.Add(entry);
                _number = number;
                _lines++;
            }

            start = end + 1;
        }

        return start;
    }
}
