using System.Runtime.CompilerServices;
using System.Text.Json;
using YamlDotNet.Serialization;

namespace SecurityPlatform.Tests.Model;

/// <summary>Reads the stack files of the repository into what Pulumi hands to a program: full key to text, structures as JSON.</summary>
static class StackFiles
{
    public static IReadOnlyList<string> Stacks { get; } = ["master", "security", "member", "staging", "data"];

    public static string Root { get; } = FindRoot();

    public static Dictionary<string, string> Config(string stack)
    {
        var file = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build()
            .Deserialize<Dictionary<string, Dictionary<string, object>>>(File.ReadAllText(Path.Combine(Root, $"Pulumi.{stack}.yaml")));
        return file["config"].ToDictionary(pair => pair.Key, pair => pair.Value as string ?? JsonSerializer.Serialize(pair.Value));
    }

    public static Dictionary<object, object> Project() =>
        new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(File.ReadAllText(Path.Combine(Root, "Pulumi.yaml")));

    static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
