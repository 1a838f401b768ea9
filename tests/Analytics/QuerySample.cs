using System.Globalization;
using SecurityPlatform.Cli.Configuration;
using SecurityPlatform.Tests.Repository;
using YamlDotNet.RepresentationModel;

namespace SecurityPlatform.Tests.Analytics;

/// <summary>One sample of a query: the clock, raw logs, lookup rows, and the rows that must come out.</summary>
sealed record QuerySample(
    string File,
    DateTimeOffset AsOf,
    IReadOnlyList<SampleLog> Logs,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Lookups,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Expect)
{
    static readonly string[] s_keys = ["as-of", "logs", "lookups", "expect"];

    /// <summary>Where the sample of a query lies: kind is match or quiet.</summary>
    public static string PathOf(string query, string kind) => $"tests/Samples/{query}.{kind}.yaml";

    /// <summary>Reads a sample of the repository, or of the folder that stands for it.</summary>
    public static QuerySample Read(string file, string? folder = null)
    {
        var root = Yaml.Load(Path.Combine(folder ?? RepositoryFiles.Root, file));
        Assert.All(root.Children.Keys, key => Assert.True(s_keys.Contains(key.ToString()), $"{file}: expected one of {string.Join(", ", s_keys)}, got {key}. Correct the key."));
        return new(
            file,
            DateTimeOffset.Parse(Get(root, "as-of", file).ToString(), CultureInfo.InvariantCulture),
            [.. Mapping(Get(root, "logs", file)).SelectMany(source => Items(source.Value).Select(entry => SampleLog.Read(source.Key, entry, file)))],
            root.Children.TryGetValue("lookups", out var lookups)
                ? Mapping(lookups).ToDictionary(table => table.Key, table => (IReadOnlyList<IReadOnlyDictionary<string, string>>)Rows(table.Value))
                : [],
            Rows(Get(root, "expect", file)));
    }

    static YamlNode Get(YamlMappingNode root, string key, string file) =>
        root.Children.TryGetValue(key, out var node) ? node : throw new InvalidDataException($"{file}: expected the key {key}, got nothing. Write it; quiet samples have expect: [].");

    internal static IEnumerable<(string Key, YamlNode Value)> Mapping(YamlNode node) =>
        ((YamlMappingNode)node).Children.Select(entry => (entry.Key.ToString(), entry.Value));

    internal static IEnumerable<YamlNode> Items(YamlNode node) => ((YamlSequenceNode)node).Children;

    static List<IReadOnlyDictionary<string, string>> Rows(YamlNode node) =>
        [.. Items(node).Select(row => (IReadOnlyDictionary<string, string>)Mapping(row).ToDictionary(column => column.Key, column => Value(column.Value)))];

    // As the runner writes values: see SampleTests.Text.
    static string Value(YamlNode node) => node is YamlScalarNode scalar
        ? scalar is { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "" or "~" or "null" } ? "null" : scalar.Value ?? ""
        : YamlJson.Write(node);
}
