using System.Diagnostics;
using System.Formats.Tar;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Checks;

/// <summary>The configuration files of another revision, in a folder that is deleted again.</summary>
/// <remarks>
/// Only files, never code: the base is planned by the program that is running. A pull request that changes code compares plans that
/// each revision made by itself (<c>--plan</c> and <c>--base-plan</c>). What is compared with is where the branch left the revision, so
/// that what was merged there since does not look undone.
/// </remarks>
sealed class BaseRevision : IDisposable
{
    BaseRevision(string folder, string commit) => (Folder, Commit) = (folder, commit);

    /// <summary>The folder with the files.</summary>
    public string Folder { get; }

    /// <summary>The commit that they are of.</summary>
    public string Commit { get; }

    /// <summary>Extracts the files that stand beside Pulumi.yaml in <paramref name="project"/>.</summary>
    /// <exception cref="PlatformConfigException">There is no such revision, or it has no such files.</exception>
    public static BaseRevision Extract(string project, string revision)
    {
        if (revision.StartsWith('-'))
        {
            throw new PlatformConfigException([$"--base: expected a revision, got {revision}. Name a branch, a tag or a commit."]);
        }

        var commit = Git(project, revision, "rev-parse", "--verify", "--quiet", $"{revision}^{{commit}}").Text.Trim();
        var fork = Run(project, "merge-base", commit, "HEAD");
        commit = fork.Code == 0 ? fork.Text.Trim() : commit;
        var folder = Directory.CreateTempSubdirectory("sp-base-").FullName;
        try
        {
            using var archive = new MemoryStream(Git(project, revision, "archive", "--format=tar", commit, "--", ":(glob)*.yaml").Bytes);
            TarFile.ExtractToDirectory(archive, folder, overwriteFiles: false);
            return new(folder, commit);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    static GitResult Git(string project, string revision, params string[] words) => Run(project, words) is { Code: 0 } good
        ? good
        : throw new PlatformConfigException([$"--base: expected a revision with the files of {project}, got {revision}. Fetch it first, and name a branch, a tag or a commit."]);

    static GitResult Run(string project, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("git", ["-C", project, .. words])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            _ = process.StandardError.ReadToEndAsync();
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return new(process.ExitCode, output.ToArray());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new PlatformConfigException(["--base: expected git on PATH, got none. Install git."]);
        }
    }

    sealed record GitResult(int Code, byte[] Bytes)
    {
        public string Text => System.Text.Encoding.UTF8.GetString(Bytes);
    }
}
