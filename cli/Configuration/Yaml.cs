using SecurityPlatform.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SecurityPlatform.Cli.Configuration;

/// <summary>Reads a YAML file as a tree that remembers its lines.</summary>
static class Yaml
{
    /// <summary>The mapping at the root of <paramref name="file"/>; an empty mapping for an empty file.</summary>
    /// <exception cref="PlatformConfigException">The file is no YAML, or its root is no mapping.</exception>
    public static YamlMappingNode Load(string file)
    {
        using var reader = File.OpenText(file);
        return Parse(reader, Path.GetFileName(file));
    }

    /// <summary>The mapping at the root of a text; an empty mapping for an empty one.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="PlatformConfigException">The text is no YAML, or its root is no mapping.</exception>
    public static YamlMappingNode Parse(TextReader reader, string name)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(reader);
            return stream.Documents switch
            {
                [] => [],
                [{ RootNode: YamlMappingNode root }] => root,
                [{ RootNode: YamlScalarNode { Value: null or "" } }] => [],
                _ => throw new PlatformConfigException([$"{name}: expected one mapping (key: value), got something else. Start the file with `config:`."]),
            };
        }
        catch (YamlException error)
        {
            throw new PlatformConfigException(
                [$"{name}: line {error.Start.Line}: expected YAML, got {error.InnerException?.Message ?? error.Message}. Mend the line."]);
        }
        catch (InvalidOperationException)
        {
            // The parser's answer to a list or mapping in brackets that never ends; it has no position then.
            throw new PlatformConfigException([$"{name}: expected YAML, got a list or mapping in brackets that is not closed. Close it."]);
        }
    }
}
