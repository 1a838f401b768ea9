namespace SecurityPlatform.Engine.State;

/// <summary>Replaces a file so that a crash leaves either the old or the new content, never a part.</summary>
/// <remarks>
/// A journaling file system keeps the order of a rename and of the removal that follows it, so a power cut that takes the
/// rename takes the removal too: the old state still has its journal.
/// </remarks>
public static class DurableFile
{
    /// <summary>Writes to a file beside <paramref name="path"/>, flushes it to the disk, and renames it.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var temporary = $"{path}.tmp";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
