using SecurityPlatform.Cli.Configuration;
using SecurityPlatform.Model;
using SecurityPlatform.Policy;
using YamlDotNet.RepresentationModel;

namespace SecurityPlatform.Cli.Checks;

/// <summary>Finds the line of a configuration file that causes a verdict.</summary>
/// <remarks>
/// A rule names the keys that decide it. Of these, one that the change touched comes first, at the very entry that differs; then the key
/// in the file of the resource's stack; then that stack's role.
/// </remarks>
/// <param name="folder">The folder of the files; null when there is none.</param>
/// <param name="baseFolder">The folder of the files as they were; null when there is nothing to compare with.</param>
sealed class ConfigLines(string? folder, string? baseFolder)
{
    readonly Dictionary<string, YamlMappingNode?> _files = new(StringComparer.Ordinal);
    string? _prefix;

    /// <summary>The line that causes <paramref name="row"/>; null when no file decides.</summary>
    public FileLine? Of(PolicyRow row) => folder is null ? null
        : row.Waiver is { } waiver && row.Rule == FileRules.WaiversAreCurrent ? At(PolicyFile.Name, waiver.Line)
        : Changed(row) ?? Present(row) ?? Fallback(row);

    /// <summary>The line of policy.yaml that decides about a rule: its waiver, its settings, or the first.</summary>
    public FileLine? OfPolicy(string rule)
    {
        if (folder is null || Load(folder, PolicyFile.Name) is not { } file)
        {
            return null;
        }

        var waiver = YamlPlaces.Member(file, "waivers") is YamlSequenceNode list
            ? list.Children.OfType<YamlMappingNode>().FirstOrDefault(w => YamlPlaces.Member(w, "rule") is YamlScalarNode { Value: var id } && id == rule)
            : null;
        var settings = YamlPlaces.Member(file, "rules") is YamlMappingNode rules
            ? rules.Children.Keys.OfType<YamlScalarNode>().FirstOrDefault(key => key.Value == rule)
            : null;
        return At(PolicyFile.Name, YamlPlaces.LineOf(waiver ?? (YamlNode?)settings ?? file));
    }

    /// <summary>The line of a problem that names its file, key and place: <c>Pulumi.master.yaml: security-platform:x.y[0]: ...</c></summary>
    public FileLine? OfProblem(string problem)
    {
        var end = problem.IndexOf(": ", StringComparison.Ordinal);
        if (folder is null || end < 0 || Load(folder, problem[..end]) is not { } file)
        {
            return null;
        }

        var path = problem[(end + 2)..];
        path = path.IndexOf(": ", StringComparison.Ordinal) is > 0 and var stop ? path[..stop] : path;
        var config = YamlPlaces.Member(file, "config") as YamlMappingNode ?? file;
        return At(problem[..end], YamlPlaces.Deepest(config, path, problem));
    }

    FileLine? Changed(PolicyRow row) => baseFolder is null ? null : Stacks(row)
        .SelectMany(file => Differences(row.Rule.Keys, file, baseFolder).Select(line => (File: file, Line: line)))
        .Where(place => place.Line > 0)
        .Select(place => At(place.File, place.Line))
        .FirstOrDefault();

    /// <summary>Where a rule that names no key may be decided by any.</summary>
    IEnumerable<int> Differences(IReadOnlyList<ConfigKey> keys, string file, string old) => keys.Count > 0
        ? keys.Select(key => YamlPlaces.FirstDifference(Value(old, file, key), Value(folder!, file, key)))
        : [YamlPlaces.FirstDifference(YamlPlaces.Member(Load(old, file), "config"), YamlPlaces.Member(Load(folder!, file), "config"))];

    FileLine? Present(PolicyRow row) => Stacks(row)
        .SelectMany(file => row.Rule.Keys.Select(key => (File: file, Value: Value(folder!, file, key))))
        .Where(place => place.Value is not null)
        .Select(place => At(place.File, YamlPlaces.Mentioned(place.Value!, row.Problem)))
        .FirstOrDefault();

    FileLine? Fallback(PolicyRow row) => row.Resource is null || row.Verdict != Verdict.Fail ? null : Stacks(row).Take(1)
        .Select(file => (File: file, Value: Value(folder!, file, ConfigKeys.Role)))
        .Where(place => place.Value is not null)
        .Select(place => At(place.File, YamlPlaces.LineOf(place.Value!)))
        .FirstOrDefault();

    /// <summary>The stack files, the resource's own first.</summary>
    IEnumerable<string> Stacks(PolicyRow row)
    {
        var own = row.Resource is null ? "" : $"Pulumi.{row.Resource.Stack}.yaml";
        return Directory.EnumerateFiles(folder!, "Pulumi.*.yaml").Select(path => Path.GetFileName(path)!)
            .OrderBy(name => name == own ? 0 : name.StartsWith("Pulumi.master.", StringComparison.Ordinal) ? 1 : name.StartsWith("Pulumi.security.", StringComparison.Ordinal) ? 2 : 3)
            .ThenBy(name => name, StringComparer.Ordinal);
    }

    YamlNode? Value(string from, string file, ConfigKey key) =>
        YamlPlaces.Member(YamlPlaces.Member(Load(from, file), "config"), key.FullName);

    YamlMappingNode? Load(string from, string file)
    {
        var path = Path.Combine(from, file);
        if (!_files.TryGetValue(path, out var root))
        {
            _files.Add(path, root = File.Exists(path) ? Read(path) : null);
        }

        return root;
    }

    static YamlMappingNode? Read(string path)
    {
        try
        {
            return Yaml.Load(path);
        }
        catch (PlatformConfigException)
        {
            // It is told as a problem of its own.
            return null;
        }
    }

    FileLine At(string file, int line) => new((_prefix ??= Prefix()) + file, line);

    /// <summary>The path from the root of the repository to the folder: what GitHub calls a file.</summary>
    string Prefix()
    {
        for (var root = new DirectoryInfo(folder!); root is not null; root = root.Parent)
        {
            if (Path.Exists(Path.Combine(root.FullName, ".git")))
            {
                return Path.GetRelativePath(root.FullName, folder!) is not "." and var path ? path.Replace('\\', '/') + "/" : "";
            }
        }

        return "";
    }
}
