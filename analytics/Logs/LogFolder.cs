using System.IO.Enumeration;
using SecurityPlatform.Model;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>A directory of raw logs: a copy of archive buckets, or files that somebody saved.</summary>
/// <remarks>
/// A file belongs to the source in whose layout it lies. One that lies in no layout is loose: it belongs to the source that a
/// folder above it is named after, or else to the only source that the query reads.
/// </remarks>
sealed class LogFolder(string root)
{
    static readonly string[] s_noLogs = [".md", ".jq", ".yaml", ".sql", ".DS_Store"];

    readonly Dictionary<string, LogLayout> _layouts = [];
    readonly Lazy<List<FoundFile>> _files = new(() => List(root));

    /// <summary>Where it is.</summary>
    public string Root => root;

    /// <summary>The files of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="alone">Whether the query reads no other source.</param>
    public IReadOnlyList<LogFile> FilesOf(LogSource source, bool alone)
    {
        List<LogFile> found = [];
        foreach (var (key, file) in _files.Value)
        {
            var partition = Layout(source).Match(key);
            if (partition is not null || IsLoose(source, key, alone))
            {
                // A link that leads nowhere is a file that cannot be read.
                found.Add(new(file.FullName, key, file.Exists ? file.Length : 0, file.LastWriteTimeUtc, partition));
            }
        }

        return found;
    }

    LogLayout Layout(LogSource source)
    {
        if (!_layouts.TryGetValue(source.Id, out var layout))
        {
            _layouts[source.Id] = layout = new(source);
        }

        return layout;
    }

    bool IsLoose(LogSource source, string key, bool alone)
    {
        if (LogSources.All.Any(other => other.Id != source.Id && Layout(other).Match(key) is not null))
        {
            return false;
        }

        var folders = $"{Path.GetFileName(Path.GetFullPath(root).TrimEnd('/'))}/{key}".Split('/')[..^1];
        return folders.Select(Named).LastOrDefault(named => named is not null) is { } owner ? owner.Id == source.Id : alone;
    }

    static LogSource? Named(string folder) => LogSources.All.FirstOrDefault(source =>
        folder.Equals(source.Id, StringComparison.OrdinalIgnoreCase)
        || folder.Equals(source.Id.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    static List<FoundFile> List(string root)
    {
        var folder = new DirectoryInfo(root);
        if (!folder.Exists)
        {
            throw new PlatformConfigException([$"--logs {root}: expected a directory of logs, got none. Copy the logs there, or correct the path."]);
        }

        List<FoundFile> files = [];
        try
        {
            foreach (var file in Below(folder.FullName))
            {
                if (!s_noLogs.Contains(file.Extension, StringComparer.OrdinalIgnoreCase) && file.Name[0] != '.')
                {
                    files.Add(new(Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/'), file));
                }
            }
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new PlatformConfigException([$"--logs {root}: expected folders that can be listed, got: {denied.Message} Allow it, or copy the logs elsewhere."]);
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return files;
    }

    static FileSystemEnumerable<FileInfo> Below(string folder) => new(
        folder, (ref entry) => (FileInfo)entry.ToFileSystemInfo(), new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
    {
        ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
        ShouldRecursePredicate = (ref entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0 || !LeadsBack(entry.ToFullPath()),
    };

    // A link to a folder above it: every file below would count again and again.
    static bool LeadsBack(string link) =>
        Directory.ResolveLinkTarget(link, returnFinalTarget: true) is { } target && link.StartsWith(Path.TrimEndingDirectorySeparator(target.FullName) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
