using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace SecurityPlatform.Policy;

/// <summary>Reads the waivers of a policy file. Every member is required: a waiver that nobody owns or that never ends is none.</summary>
sealed class WaiverReader(IReadOnlyList<PolicyRule> rules, List<string> problems)
{
    static readonly string[] Members = ["rule", "resource", "owner", "reason", "expires"];

    /// <summary>The waivers in <paramref name="list"/>; those with problems are left out.</summary>
    public IReadOnlyList<Waiver> Read(YamlSequenceNode list) =>
        [.. list.Children.Select((node, index) => Read(node, $"{PolicyFile.Name}: waivers[{index}]")).OfType<Waiver>()];

    Waiver? Read(YamlNode node, string subject)
    {
        if (node is not YamlMappingNode waiver)
        {
            problems.Add($"{subject}: expected {string.Join(", ", Members)}, got something else. docs/policy-file.md shows a waiver.");
            return null;
        }

        var before = problems.Count;
        foreach (var key in waiver.Children.Keys.Select(key => (key as YamlScalarNode)?.Value).Where(key => !Members.Contains(key)))
        {
            problems.Add($"{subject}.{key}: expected {string.Join(", ", Members)}, got {key}. Remove it or correct the name.");
        }

        var texts = Members.Select(member => Text(waiver, member, subject)).ToArray();
        if (texts[0] is { } rule && rules.All(known => known.Id != rule))
        {
            problems.Add($"{subject}.rule: expected the id of a rule, got {rule}. docs/generated/rules.md lists the ids.");
        }

        var expires = default(DateOnly);
        if (texts[4] is { } day && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out expires))
        {
            problems.Add($"{subject}.expires: expected a day as yyyy-MM-dd, got {day}. Write the last day on which the waiver holds.");
        }

        return problems.Count > before ? null : new(texts[0]!, texts[1]!, texts[2]!, texts[3]!, expires, (int)waiver.Start.Line);
    }

    string? Text(YamlMappingNode waiver, string member, string subject)
    {
        if (waiver.Children.TryGetValue(new YamlScalarNode(member), out var value) && value is YamlScalarNode { Value: { } text } && text.Trim().Length > 0)
        {
            return text;
        }

        problems.Add($"{subject}.{member}: expected a text, got nothing. {(member == "resource" ? "Write a URN, a pattern with *, or \"*\"." : "Every waiver says it.")}");
        return null;
    }
}
