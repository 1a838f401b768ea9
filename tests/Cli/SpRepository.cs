using System.Diagnostics;

namespace SecurityPlatform.Tests.Cli;

/// <summary>The sample organization in a git repository of its own, committed; a test edits it and checks it against that commit.</summary>
sealed class SpRepository : IDisposable
{
    public SpRepository()
    {
        Git("init", "--quiet");
        Commit();
    }

    public Sp Sp { get; } = new();

    public void Commit()
    {
        Git("add", "--all");
        Git("-c", "user.name=tester", "-c", "user.email=tester@example.com", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message=base");
    }

    public void Git(params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo("git", ["-C", Sp.PathOf(""), .. words]) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
    }

    /// <summary>Edits every stack file that has the text.</summary>
    public void EditAll(string old, string replacement)
    {
        foreach (var file in Directory.EnumerateFiles(Sp.PathOf(""), "Pulumi.*.yaml").Where(file => File.ReadAllText(file).Contains(old, StringComparison.Ordinal)))
        {
            Sp.Edit(Path.GetFileName(file), old, replacement);
        }
    }

    /// <summary>The line of a file that holds a text, counted from 1.</summary>
    public int LineOf(string file, string text) => Array.FindIndex(Sp.Read(file).Split('\n'), line => line.Contains(text, StringComparison.Ordinal)) + 1;

    public void Dispose() => Sp.Dispose();
}
