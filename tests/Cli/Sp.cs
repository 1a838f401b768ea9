using SecurityPlatform.Cli.Commands;
using SecurityPlatform.Tests.Repository;

namespace SecurityPlatform.Tests.Cli;

/// <summary>The command line in this process, on a copy of the sample organization that a test may spoil.</summary>
sealed class Sp : IDisposable
{
    // These tests are read by people, wherever they run.
    static Sp() => Environment.SetEnvironmentVariable("GITHUB_ACTIONS", null);

    readonly string _folder = Directory.CreateTempSubdirectory("sp-cli-").FullName;

    public Sp()
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.Root, "Pulumi*.yaml"))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    /// <summary>Runs <c>sp</c> with <paramref name="words"/>.</summary>
    public async Task<SpResult> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await SpCommand.Create().Parse([.. words, "--project", _folder])
            .InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Replaces text in a stack file; fails when it is not there.</summary>
    public void Edit(string file, string old, string replacement)
    {
        var text = Read(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    public string PathOf(string file) => Path.Combine(_folder, file);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
