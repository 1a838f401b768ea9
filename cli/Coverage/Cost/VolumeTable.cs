using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>How much each source writes, as stated in a file.</summary>
sealed class VolumeTable(NumberFile file)
{
    static readonly string[] s_members = ["storedGiB", "writtenGiB", "objects", "events"];

    /// <summary>Reads a volumes file, or the one that is built in.</summary>
    /// <exception cref="PlatformConfigException">A name in it is unknown, or a source has no volume; every problem is named.</exception>
    public static VolumeTable Read(string? path)
    {
        var file = NumberFile.Read(path, "volumes.yaml");
        var problems = new Problems(file.Name, ": ");
        foreach (var key in file.Texts.Keys)
        {
            var dot = key.IndexOf('.', StringComparison.Ordinal);
            var known = dot > 0 && LogSources.All.Any(source => source.Id == key[..dot]) && s_members.Contains(key[(dot + 1)..]);
            problems.Unless(known && file.Numbers.ContainsKey(key), key, $"SOURCE.{string.Join(" or SOURCE.", s_members)} and a number", file.Texts[key], "Correct the line.");
        }

        foreach (var source in LogSources.All)
        {
            problems.Unless(file.Numbers.ContainsKey($"{source.Id}.storedGiB"), source.Id, "what an account writes in a day", null, $"Add a line such as `{source.Id}: {{ storedGiB: 0.1, writtenGiB: 1.0, objects: 100 }}`.");
        }

        problems.ThrowIfAny();
        return new(file);
    }

    public Volume Of(LogSource source) => new(
        Number(source, "storedGiB"), Number(source, "writtenGiB"), Number(source, "objects"), Number(source, "events"));

    decimal Number(LogSource source, string member) => file.Numbers.GetValueOrDefault($"{source.Id}.{member}");
}
