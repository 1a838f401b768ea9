namespace SecurityPlatform.Tests.Engine.State;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
sealed class StateFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sp-state-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
