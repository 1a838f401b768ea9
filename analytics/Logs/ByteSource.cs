namespace SecurityPlatform.Analytics.Logs;

/// <summary>A file's bytes, unpacked, a piece at a time: however large the file, only one record of it is in memory.</summary>
sealed class ByteSource(Stream stream) : IDisposable
{
    /// <summary>No record is longer: CloudTrail's largest is 256 KiB, a whole file of it about 50 MiB.</summary>
    const int Longest = 64 * 1024 * 1024;

    const int FirstSize = 256 * 1024;

    byte[] _buffer = new byte[FirstSize];
    int _start;
    int _end;
    bool _finished;

    /// <summary>What is here and not yet taken.</summary>
    public ReadOnlySpan<byte> Available => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Why reading ended before the file did; <see langword="null"/> when all went well.</summary>
    public string? Failure { get; private set; }

    /// <summary>Marks the first bytes as done.</summary>
    public void Take(int count) => _start += count;

    /// <summary>Reads on. False at the end, and when a record is longer than any can be.</summary>
    public bool More()
    {
        if (_finished)
        {
            return false;
        }

        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= Longest)
            {
                Failure = $"a record of more than {Longest / 1024 / 1024} MiB";
                _finished = true;
                return false;
            }

            Array.Resize(ref _buffer, _buffer.Length * 4);
        }

        try
        {
            var read = stream.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            _finished = read == 0;
            return read > 0;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            // A half-delivered archive: what came before the break was read.
            Failure = broken.Message;
            _finished = true;
            return false;
        }
    }

    public void Dispose() => stream.Dispose();
}
