using SecurityPlatform.Model;
using YamlDotNet.RepresentationModel;

namespace SecurityPlatform.Cli.Configuration;

/// <summary>Pulumi.yaml and the folder it stands in.</summary>
/// <param name="Directory">The absolute path of the project's folder.</param>
/// <param name="Name">The project's name: the default namespace of its configuration.</param>
sealed record ProjectFile(string Directory, string Name)
{
    const string FileName = "Pulumi.yaml";

    /// <summary>The project that <paramref name="start"/> or a folder above it belongs to.</summary>
    /// <exception cref="PlatformConfigException">There is none, or it has no name.</exception>
    public static ProjectFile Find(string start) => TryFind(start) ?? throw new PlatformConfigException(
        [$"{FileName}: expected in {start} or a folder above it, got none. Run sp inside the project, or pass --project DIR."]);

    /// <summary>The project that <paramref name="start"/> or a folder above it belongs to; null when there is none.</summary>
    /// <exception cref="PlatformConfigException">It has no name.</exception>
    public static ProjectFile? TryFind(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, FileName);
            if (File.Exists(file))
            {
                return Read(file);
            }
        }

        return null;
    }

    static ProjectFile Read(string file)
    {
        var root = Yaml.Load(file);
        if (root.Children.TryGetValue(new YamlScalarNode("name"), out var name) && name is YamlScalarNode { Value: { Length: > 0 } text })
        {
            return new ProjectFile(Path.GetDirectoryName(file)!, text);
        }

        throw new PlatformConfigException([$"{FileName}: name: expected the project's name, got nothing. Add a line `name: security-platform`."]);
    }
}
