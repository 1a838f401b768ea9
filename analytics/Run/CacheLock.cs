namespace SecurityPlatform.Analytics.Run;

/// <summary>Locks between processes, held until they are disposed of or the process ends, however it does.</summary>
static class CacheLock
{
    const int Wait = 50;

    /// <summary>Waits until nobody else has it.</summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static IDisposable Take(string file) => Enter(file, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Waits until nobody else has it alone.</summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static IDisposable Share(string file) => Enter(file, FileAccess.Read, FileShare.Read);

    /// <summary>Takes it when nobody else has it; else <see langword="null"/>.</summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static IDisposable? TryTake(string file) => Try(file, FileAccess.ReadWrite, FileShare.None);

    static FileStream Enter(string file, FileAccess access, FileShare share)
    {
        while (true)
        {
            if (Try(file, access, share) is { } held)
            {
                return held;
            }

            Thread.Sleep(Wait);
        }
    }

    static FileStream? Try(string file, FileAccess access, FileShare share)
    {
        try
        {
            return new(file, FileMode.OpenOrCreate, access, share);
        }
        catch (IOException held) when (IsHeld(held))
        {
            return null;
        }
    }

    // EWOULDBLOCK of Linux and macOS; a sharing violation of Windows. A disk that is full or read-only never gets free by waiting.
    static bool IsHeld(IOException error) => OperatingSystem.IsWindows() ? (error.HResult & 0xFFFF) is 32 or 33 : error.HResult is 11 or 35;
}
