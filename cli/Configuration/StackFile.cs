using System.Collections.Immutable;
using SecurityPlatform.Model;
using YamlDotNet.RepresentationModel;

namespace SecurityPlatform.Cli.Configuration;

/// <summary>A Pulumi.&lt;stack&gt;.yaml as Pulumi understands it.</summary>
/// <remarks>
/// Values reach the program as text: scalars as they stand, lists and mappings as JSON. A value of the form
/// <c>secure: v1:…</c> stays encrypted here; the engine decrypts it with the stack's passphrase.
/// </remarks>
sealed record StackFile
{
    /// <summary>The stack's name: the middle of the file's name.</summary>
    public required string Stack { get; init; }

    /// <summary>The file's name, for messages.</summary>
    public string FileName => $"Pulumi.{Stack}.yaml";

    /// <summary>Full key (<c>namespace:key</c>) to plain text; encrypted values are not in here.</summary>
    public required ImmutableSortedDictionary<string, string> Values { get; init; }

    /// <summary>Full key to ciphertext.</summary>
    public required ImmutableSortedDictionary<string, string> Encrypted { get; init; }

    /// <summary>The passphrase provider's salt, or null when the file has no encrypted value.</summary>
    public string? EncryptionSalt { get; init; }

    /// <summary>Reads the file of <paramref name="stack"/> in <paramref name="project"/>.</summary>
    /// <exception cref="PlatformConfigException">The file is missing or is no stack file; every problem is named.</exception>
    public static StackFile Read(ProjectFile project, string stack)
    {
        var file = Path.Combine(project.Directory, $"Pulumi.{stack}.yaml");
        if (!File.Exists(file))
        {
            throw new PlatformConfigException(
                [$"Pulumi.{stack}.yaml: expected a file, got none. Use one of: {string.Join(", ", Stacks(project))}."]);
        }

        using var text = File.OpenText(file);
        return Parse(project, stack, text);
    }

    /// <summary>Reads a stack file that need not be on the disk.</summary>
    /// <exception cref="PlatformConfigException">It is no stack file; every problem is named.</exception>
    public static StackFile Parse(ProjectFile project, string stack, TextReader text)
    {
        var name = $"Pulumi.{stack}.yaml";
        var root = Yaml.Parse(text, name);
        var reader = new Reader(project.Name, name);
        if (Member(root, "config") is YamlMappingNode config)
        {
            foreach (var (key, value) in config.Children)
            {
                reader.Add((key as YamlScalarNode)?.Value ?? "", value);
            }
        }

        reader.ThrowIfAny();
        return new StackFile
        {
            Stack = stack,
            Values = reader.Values.ToImmutable(),
            Encrypted = reader.Encrypted.ToImmutable(),
            EncryptionSalt = (Member(root, "encryptionsalt") as YamlScalarNode)?.Value,
        };
    }

    /// <summary>The names of all stacks that have a file in <paramref name="project"/>, in order of deployment.</summary>
    public static ImmutableArray<string> Stacks(ProjectFile project) =>
        [.. Directory.EnumerateFiles(project.Directory, "Pulumi.*.yaml")
            .Select(file => StackOf(Path.GetFileName(file))).Order(DeploymentOrder)];

    /// <summary>The stack that a file name such as Pulumi.security.yaml is about.</summary>
    public static string StackOf(string fileName) => fileName["Pulumi.".Length..^".yaml".Length];

    /// <summary>The order of deployment: master, security, then members by name.</summary>
    public static Comparer<string> DeploymentOrder { get; } = Comparer<string>.Create(
        (a, b) => Rank(a) == Rank(b) ? string.CompareOrdinal(a, b) : Rank(a) - Rank(b));

    static int Rank(string stack) => stack switch { "master" => 0, "security" => 1, _ => 2 };

    static YamlNode? Member(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    sealed class Reader(string project, string fileName)
    {
        readonly List<string> _problems = [];

        public ImmutableSortedDictionary<string, string>.Builder Values { get; } = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

        public ImmutableSortedDictionary<string, string>.Builder Encrypted { get; } = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

        public void Add(string name, YamlNode value)
        {
            var key = FullKey(name);
            switch (value)
            {
                case YamlScalarNode scalar:
                    Values[key] = scalar.Value ?? "";
                    break;
                case YamlMappingNode { Children.Count: 1 } mapping when Member(mapping, "secure") is YamlScalarNode { Value: { } ciphertext }:
                    Encrypted[key] = ciphertext;
                    break;
                case var structure when HasSecure(structure):
                    _problems.Add($"{fileName}: {key}: expected `secure:` to be the whole value, got it inside a list or mapping. Move the secret to a key of its own.");
                    break;
                default:
                    Values[key] = YamlJson.Write(value);
                    break;
            }
        }

        public void ThrowIfAny()
        {
            if (_problems.Count > 0)
            {
                throw new PlatformConfigException(_problems);
            }
        }

        // `ns:config:key` is the old spelling of `ns:key`; a key without a namespace belongs to the project.
        string FullKey(string name) => name.Split(':') switch
        {
            [var space, "config", var key] => $"{space}:{key}",
            [var key] => $"{project}:{key}",
            _ => name,
        };

        static bool HasSecure(YamlNode node) => node switch
        {
            YamlMappingNode mapping => Member(mapping, "secure") is not null || mapping.Children.Values.Any(HasSecure),
            YamlSequenceNode sequence => sequence.Children.Any(HasSecure),
            _ => false,
        };
    }
}
