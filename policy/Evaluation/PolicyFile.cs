using System.Globalization;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SecurityPlatform.Policy;

/// <summary>Reads policy.yaml, which stands beside Pulumi.yaml: levels and parameters of rules, and waivers.</summary>
/// <remarks>The same file serves <c>sp</c> and the policy pack under the Pulumi CLI. What it may hold: docs/policy-file.md.</remarks>
public static class PolicyFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "policy.yaml";

    const string ProjectFile = "Pulumi.yaml";

    /// <summary>The configuration in <paramref name="folder"/>; the default where there is no file.</summary>
    /// <exception cref="PolicyConfigException">Something is wrong. The message lists every problem, one a line.</exception>
    public static PolicyConfig Read(string folder, IReadOnlyList<PolicyRule> rules)
    {
        var path = Path.Combine(folder, Name);
        return File.Exists(path) ? Parse(File.ReadAllText(path), rules) : PolicyConfig.Default;
    }

    /// <summary>The configuration of the project that <paramref name="folder"/> lies in; the default outside of a project.</summary>
    /// <exception cref="PolicyConfigException">Something is wrong. The message lists every problem, one a line.</exception>
    public static PolicyConfig Find(string folder, IReadOnlyList<PolicyRule> rules)
    {
        for (var start = new DirectoryInfo(folder); start is not null; start = start.Parent)
        {
            if (File.Exists(Path.Combine(start.FullName, ProjectFile)))
            {
                return Read(start.FullName, rules);
            }
        }

        return PolicyConfig.Default;
    }

    /// <summary>Reads the text of a policy file.</summary>
    /// <exception cref="PolicyConfigException">Something is wrong. The message lists every problem, one a line.</exception>
    public static PolicyConfig Parse(string text, IReadOnlyList<PolicyRule> rules)
    {
        var problems = new List<string>();
        var config = PolicyConfig.Default;
        foreach (var (key, value) in Root(text).Children)
        {
            config = (key as YamlScalarNode)?.Value switch
            {
                "all" => config.WithAll(Json(value), $"{Name}: ", problems),
                "rules" when Json(value) is JObject members => config.WithRules(members, $"{Name}: rules.", rules, problems),
                "waivers" when value is YamlSequenceNode list => config with { Waivers = new WaiverReader(rules, problems).Read(list) },
                var other => Unknown(config, other, problems),
            };
        }

        return problems.Count == 0 ? config : throw new PolicyConfigException(string.Join('\n', problems));
    }

    internal static JToken Json(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JObject(mapping.Children.Select(member => new JProperty((member.Key as YamlScalarNode)?.Value ?? "", Json(member.Value)))),
        YamlSequenceNode list => new JArray(list.Children.Select(Json)),
        YamlScalarNode { Style: not ScalarStyle.Plain } quoted => new JValue(quoted.Value),
        YamlScalarNode { Value: "true" or "false" } flag => new JValue(flag.Value == "true"),
        YamlScalarNode plain when double.TryParse(plain.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new JValue(number),
        YamlScalarNode plain => new JValue(plain.Value),
        _ => JValue.CreateNull(),
    };

    static PolicyConfig Unknown(PolicyConfig config, string? key, List<string> problems)
    {
        problems.Add($"{Name}: {key}: expected all (a level), rules (a mapping) or waivers (a list), got something else. docs/policy-file.md shows the file.");
        return config;
    }

    static YamlMappingNode Root(string text)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StringReader(text);
            stream.Load(reader);
            return stream.Documents switch
            {
                [] => [],
                [{ RootNode: YamlMappingNode root }] => root,
                [{ RootNode: YamlScalarNode { Value: null or "" } }] => [],
                _ => throw new PolicyConfigException($"{Name}: expected one mapping (key: value), got something else. docs/policy-file.md shows the file."),
            };
        }
        catch (Exception error) when (error is YamlException or InvalidOperationException)
        {
            throw new PolicyConfigException($"{Name}: expected YAML, got {error.Message}. Mend the line.");
        }
    }
}
