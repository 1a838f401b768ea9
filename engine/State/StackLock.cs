using System.Globalization;

namespace SecurityPlatform.Engine.State;

/// <summary>Keeps other processes away from a stack's files. The operating system drops it when the process dies.</summary>
sealed class StackLock : IDisposable
{
    readonly FileStream _file;

    StackLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="StateException">Another operation holds it.</exception>
    public static StackLock Take(string path, string stack)
    {
        try
        {
            // FileShare.None takes an advisory lock that dies with its holder, also after kill -9.
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            file.SetLength(0);
            file.Write(System.Text.Encoding.UTF8.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            return new(file);
        }
        catch (IOException error) when (File.Exists(path) && error is not PathTooLongException)
        {
            throw new StateException($"{stack}: expected no other operation on this stack, got one that holds {path}. Wait for it to end, or stop it.", error);
        }
    }

    public void Dispose() => _file.Dispose();
}
