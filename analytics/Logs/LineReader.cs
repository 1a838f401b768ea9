namespace SecurityPlatform.Analytics.Logs;

/// <summary>Cuts bytes into lines.</summary>
sealed class LineReader(ByteSource source)
{
    /// <summary>The number of the line last read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line without its end.</summary>
    public bool Read(out ReadOnlySpan<byte> line)
    {
        var scanned = 0;
        while (true)
        {
            var available = source.Available;
            var end = available[scanned..].IndexOf((byte)'\n');
            if (end >= 0)
            {
                line = available[..(scanned + end)].TrimEnd((byte)'\r');
                source.Take(scanned + end + 1);
                Number++;
                return true;
            }

            scanned = available.Length;
            if (!source.More())
            {
                line = source.Available;
                source.Take(line.Length);
                Number++;
                return line.Length > 0;
            }
        }
    }
}
