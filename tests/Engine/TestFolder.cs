namespace SecurityPlatform.Tests.Engine;

/// <summary>A folder for one test.</summary>
sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("engine-").FullName;

    public void Clear()
    {
        Directory.Delete(Path, true);
        Directory.CreateDirectory(Path);
    }

    public void Dispose() => Directory.Delete(Path, true);
}
