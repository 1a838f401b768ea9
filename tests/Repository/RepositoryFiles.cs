using System.Diagnostics;

namespace SecurityPlatform.Tests.Repository;

/// <summary>The files of the working tree that git tracks or would track.</summary>
static class RepositoryFiles
{
    /// <summary>The folder that holds SecurityPlatform.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Paths relative to <see cref="Root"/>, with forward slashes.</summary>
    public static IReadOnlyList<string> All { get; } = List();

    /// <summary>C# sources of this repository.</summary>
    public static IReadOnlyList<string> Sources { get; } = [.. All.Where(file => file.EndsWith(".cs", StringComparison.Ordinal))];

    /// <summary>The text of a file named by <see cref="All"/>.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SecurityPlatform.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("SecurityPlatform.sln: expected above the test binaries, got none. Run the tests from a checkout.");
    }

    static string[] List()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(Root, file)))];
    }
}
