using System.IO.Compression;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>One file of a log.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Key">The path below the folder of the logs, with forward slashes: for people.</param>
/// <param name="Size">Bytes as stored.</param>
/// <param name="Modified">When it was written.</param>
/// <param name="Partition">The values of the partition columns, from its folder; <see langword="null"/> when it does not lie in the layout.</param>
sealed record LogFile(string Path, string Key, long Size, DateTime Modified, IReadOnlyList<string>? Partition)
{
    /// <summary>Whether it can be opened; else it is counted among the bad.</summary>
    public bool Opens(BadLines bad)
    {
        try
        {
            File.OpenHandle(Path).Dispose();
            return true;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            bad.Add(Key, denied.Message);
            return false;
        }
    }

    /// <summary>The content, unpacked when it is packed, whatever the file's name says.</summary>
    public Stream Open()
    {
        var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        Span<byte> start = stackalloc byte[2];
        var read = file.ReadAtLeast(start, 2, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 2 && start[0] == 0x1F && start[1] == 0x8B ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
