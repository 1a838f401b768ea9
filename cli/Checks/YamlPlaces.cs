using YamlDotNet.RepresentationModel;

namespace SecurityPlatform.Cli.Checks;

/// <summary>Lines of places in a YAML tree, counted from 1.</summary>
static class YamlPlaces
{
    const int WordLength = 3;

    /// <summary>The member of a mapping; null when there is none.</summary>
    public static YamlNode? Member(YamlNode? node, string name) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(name), out var value) ? value : null;

    /// <summary>The line where a node begins.</summary>
    public static int LineOf(YamlNode node) => (int)node.Start.Line;

    /// <summary>The line of the first entry that is new or different; 0 when the two say the same.</summary>
    /// <remarks>For an entry that is gone, the line where the rest of its list begins.</remarks>
    public static int FirstDifference(YamlNode? old, YamlNode? now) => (old, now) switch
    {
        (null, null) or (_, null) => 0,
        (null, _) => LineOf(now),
        (YamlMappingNode before, YamlMappingNode after) => InMapping(before, after),
        (YamlSequenceNode before, YamlSequenceNode after) => InSequence(before, after),
        _ => old.Equals(now) ? 0 : LineOf(now),
    };

    /// <summary>The line of the first entry whose text <paramref name="message"/> quotes; else that of <paramref name="node"/>.</summary>
    public static int Mentioned(YamlNode node, string message) =>
        Scalars(node).FirstOrDefault(scalar => scalar.Value is { Length: >= WordLength } text && message.Contains(text, StringComparison.Ordinal)) is { } found
            ? LineOf(found)
            : LineOf(node);

    /// <summary>The line of the deepest place that a path such as <c>security-platform:accounts[2].id</c> leads to.</summary>
    public static int Deepest(YamlMappingNode config, string path, string message)
    {
        var (key, node) = config.Children
            .Where(member => member.Key is YamlScalarNode { Value: { Length: > 0 } name } && path.StartsWith(name, StringComparison.Ordinal))
            .OrderByDescending(member => ((YamlScalarNode)member.Key).Value!.Length)
            .FirstOrDefault();
        if (key is null)
        {
            return LineOf(config);
        }

        foreach (var segment in path[((YamlScalarNode)key).Value!.Length..].Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Step(node, segment) is not { } next)
            {
                break;
            }

            node = next;
        }

        return Mentioned(node, message);
    }

    static YamlNode? Step(YamlNode node, string segment) => node switch
    {
        YamlMappingNode mapping => Member(mapping, segment),
        YamlSequenceNode list when int.TryParse(segment, out var index) => index < list.Children.Count ? list.Children[index] : null,
        YamlSequenceNode list => list.Children.OfType<YamlMappingNode>()
            .FirstOrDefault(item => Member(item, "name") is YamlScalarNode { Value: var name } && name == segment),
        _ => null,
    };

    static int InMapping(YamlMappingNode before, YamlMappingNode after)
    {
        foreach (var (key, value) in after.Children)
        {
            var line = before.Children.TryGetValue(key, out var old) ? FirstDifference(old, value) : LineOf(key);
            if (line > 0)
            {
                return line;
            }
        }

        return before.Children.Keys.All(after.Children.ContainsKey) ? 0 : LineOf(after);
    }

    static int InSequence(YamlSequenceNode before, YamlSequenceNode after)
    {
        var added = after.Children.FirstOrDefault(item => !before.Children.Contains(item));
        return added is not null ? LineOf(added)
            : before.Children.All(after.Children.Contains) ? 0
            : LineOf(after);
    }

    static IEnumerable<YamlScalarNode> Scalars(YamlNode node) => node switch
    {
        YamlScalarNode scalar => [scalar],
        YamlSequenceNode list => list.Children.SelectMany(Scalars),
        YamlMappingNode mapping => mapping.Children.SelectMany(member => Scalars(member.Key).Concat(Scalars(member.Value))),
        _ => [],
    };
}
