using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Rpc;

namespace SecurityPlatform.Policy;

public sealed partial record PolicyConfig
{
    const string AllKey = "all";
    const string LevelKey = "enforcementLevel";
    const string LevelWords = "advisory, mandatory or disabled";

    /// <summary>Reads a file of the official CLI's shape: rule id or <c>all</c> to a level, or to an object of <c>enforcementLevel</c> and parameters.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="rules">The rules that may be configured.</param>
    /// <exception cref="PolicyConfigException">Something is wrong. The message lists every problem, one a line.</exception>
    public static PolicyConfig Parse(string text, string file, IReadOnlyList<PolicyRule> rules)
    {
        JObject document;
        try
        {
            document = JObject.Parse(text);
        }
        catch (JsonException e)
        {
            throw new PolicyConfigException($"{file}: expected a JSON object, got something else. {e.Message}");
        }

        var problems = new List<string>();
        var all = document.Property(AllKey);
        all?.Remove();
        var config = (all is null ? Default : Default.WithAll(all.Value, $"{file}: ", problems)).WithRules(document, $"{file}: ", rules, problems);
        return problems.Count == 0 ? config : throw new PolicyConfigException(string.Join('\n', problems));
    }

    /// <summary>This configuration with the level of all rules.</summary>
    internal PolicyConfig WithAll(JToken level, string subject, List<string> problems) => this with { All = LevelOf(level, subject + AllKey, problems) };

    /// <summary>This configuration with what <paramref name="settings"/> say about each rule.</summary>
    internal PolicyConfig WithRules(JObject settings, string subject, IReadOnlyList<PolicyRule> rules, List<string> problems)
    {
        var config = this;
        foreach (var (key, value) in settings)
        {
            config = config.With(rules.FirstOrDefault(rule => rule.Id == key), value!, subject + key, problems);
        }

        return config;
    }

    /// <summary>What is wrong with <paramref name="values"/> as parameters of <paramref name="rule"/>, each starting with <paramref name="subject"/>.</summary>
    public static IEnumerable<string> Problems(PolicyRule rule, PropertyMap values, string subject)
    {
        foreach (var (name, value) in values)
        {
            if (rule.Parameters.FirstOrDefault(p => p.Name == name) is not { } parameter)
            {
                var known = rule.Parameters.Count == 0 ? "no parameter" : string.Join(" or ", rule.Parameters.Select(p => p.Name));
                yield return $"{subject}.{name}: expected {known}, got {name}. Remove it or correct the name.";
            }
            else if (!parameter.Accepts(value))
            {
                yield return $"{subject}.{name}: expected {parameter.Expected}, got {value}. {parameter.Description}";
            }
        }
    }

    PolicyConfig With(PolicyRule? rule, JToken value, string subject, List<string> problems)
    {
        if (rule is null)
        {
            problems.Add($"{subject}: expected the id of a rule or {AllKey}, got neither. docs/generated/rules.md lists the ids.");
            return this;
        }

        if (value is not JObject settings)
        {
            return With(rule.Id, new() { Level = LevelOf(value, subject, problems) });
        }

        var level = settings.TryGetValue(LevelKey, StringComparison.Ordinal, out var word)
            ? LevelOf(word, $"{subject}.{LevelKey}", problems)
            : null;
        var values = new PropertyMap(settings.Properties().Where(p => p.Name != LevelKey).Select(p => KeyValuePair.Create(p.Name, ValueOf(p.Value))));
        problems.AddRange(Problems(rule, values, subject));
        return With(rule.Id, new() { Level = level, Parameters = values });
    }

    static EnforcementLevel? LevelOf(JToken? token, string subject, List<string> problems)
    {
        var level = token is JValue { Value: string word } ? Words.Level(word) : null;
        if (level is null)
        {
            problems.Add($"{subject}: expected {LevelWords}, got {token}. Write one of the three words.");
        }

        return level;
    }

    static PropertyValue ValueOf(JToken token) => token switch
    {
        JObject members => new PropertyMap(members.Properties().Select(p => KeyValuePair.Create(p.Name, ValueOf(p.Value)))),
        JArray items => new Pulumi.Rpc.ListValue(items.Select(ValueOf)),
        JValue { Value: bool flag } => flag,
        JValue { Value: long or double } number => number.ToObject<double>(),
        JValue { Value: string text } => text,
        _ => PropertyValue.Null,
    };
}
