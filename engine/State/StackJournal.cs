using System.Buffers;
using System.Text.Json;

namespace SecurityPlatform.Engine.State;

/// <summary>The journal of an update: one line per begun or ended operation, in the file before the call returns.</summary>
/// <remarks>
/// A line is handed to the operating system in one write, so it outlives the process (kill -9); the first line also waits
/// for the disk. What a power cut may take are the last steps, which the provider's client tokens then make harmless.
/// The first line names the state that the journal continues.
/// </remarks>
sealed class StackJournal : Journal, IDisposable
{
    readonly string _path;
    readonly string _base;
    readonly ISecretForm _secrets;
    readonly Func<string> _salt;
    readonly Action<string>? _probe;
    readonly ArrayBufferWriter<byte> _line = new(4096);
    FileStream? _file;
    bool _saltWritten;

    /// <summary>Nothing is written before the first record.</summary>
    /// <param name="path">The file.</param>
    /// <param name="baseHash">Hash of the state file that the journal continues.</param>
    /// <param name="start">What that file holds.</param>
    /// <param name="secrets">Seals secrets.</param>
    /// <param name="salt">The salt of the key that sealed a secret; "" while none was sealed, or the state file has it.</param>
    /// <param name="probe">Called around every write.</param>
    public StackJournal(string path, string baseHash, Snapshot start, ISecretForm secrets, Func<string> salt, Action<string>? probe)
        : base(start) => (_path, _base, _secrets, _salt, _probe) = (path, baseHash, secrets, salt, probe);

    /// <summary>Whether anything was written.</summary>
    public bool IsUsed => _file is not null;

    /// <summary>Says which state takes the journal's place; what comes after a crash from here on needs no journal.</summary>
    public void Close(string stateHash)
    {
        Append(json => json.WriteString("close", stateHash));
        _file!.Flush(flushToDisk: true);
    }

    /// <summary>Says the same in a journal that a crashed update left behind, in place of a line that it did not end.</summary>
    public static void CloseLeftBehind(string path, string stateHash)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        file.SetLength(content.AsSpan().LastIndexOf((byte)'\n') + 1);
        file.Seek(0, SeekOrigin.End);
        file.Write(System.Text.Encoding.ASCII.GetBytes($"{{\"close\":\"{stateHash}\"}}\n"));
        file.Flush(flushToDisk: true);
    }

    public void Dispose() => _file?.Dispose();

    protected override void WriteBegin(int number, PendingOperation operation) => Append(json =>
    {
        json.WriteNumber("begin", number);
        json.WritePropertyName("operation");
        PendingJson.Write(json, operation, _secrets);
    });

    protected override void WriteCommit(int operation, ReadOnlySpan<(int Slot, ResourceState? State)> changes)
    {
        var copy = changes.ToArray();
        Append(json =>
        {
            json.WriteNumber("commit", operation);
            json.WriteStartArray("slots");
            foreach (var (slot, state) in copy)
            {
                json.WriteStartObject();
                json.WriteNumber("slot", slot);
                if (state is not null)
                {
                    json.WritePropertyName("resource");
                    ResourceJson.Write(json, state, _secrets);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    void Append(Action<Utf8JsonWriter> write)
    {
        if (_file is null)
        {
            _file = new FileStream(_path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
            _file.Write(Line(json => json.WriteString("base", _base)));
            _file.Flush(flushToDisk: true);
        }

        var line = Line(write).ToArray();
        if (!_saltWritten && _salt() is { Length: > 0 } salt)
        {
            // Only now is it known that the line needs a key, and which one.
            _saltWritten = true;
            _file.Write(Line(json => json.WriteString("salt", salt)));
        }

        _probe?.Invoke("write");
        _file.Write(line);
        _probe?.Invoke("written");
    }

    ReadOnlySpan<byte> Line(Action<Utf8JsonWriter> write)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, StateJson.OneLine))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        _line.Write("\n"u8);
        return _line.WrittenSpan;
    }
}
