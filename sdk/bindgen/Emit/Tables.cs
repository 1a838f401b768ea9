using System.Text.Json;

namespace Bindgen.Emit;

/// <summary>The hand-kept facts that npm does not carry: casing, renames, doubles, nested secrets.</summary>
/// <param name="Namespaces">Module to the casing of its C# namespace.</param>
/// <param name="Renames">Token to wire name to C# name.</param>
/// <param name="Doubles">Numbers that are double in C#; all others are int. <c>token.property</c> or <c>T:type.member</c>.</param>
/// <param name="Secrets">Members of nested inputs that are secret, as <c>T:type.member</c>.</param>
sealed record Tables(
    IReadOnlyDictionary<string, string> Namespaces,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Renames,
    IReadOnlySet<string> Doubles,
    IReadOnlySet<string> Secrets)
{
    /// <summary>Reads namespaces.json, csharp-overrides.json and hints.json.</summary>
    public static Tables Load(string directory)
    {
        using var namespaces = Open(directory, "namespaces.json");
        using var renames = Open(directory, "csharp-overrides.json");
        using var hints = Open(directory, "hints.json");
        return new(
            Texts(namespaces.RootElement),
            renames.RootElement.EnumerateObject().Where(t => t.Name[0] != '_')
                .ToDictionary(t => t.Name, t => (IReadOnlyDictionary<string, string>)Texts(t.Value), StringComparer.Ordinal),
            List(hints.RootElement, "doubles"),
            List(hints.RootElement, "nestedSecrets"));
    }

    /// <summary>The casing of <paramref name="module"/>; an unknown one stops the generator.</summary>
    public string NamespaceOf(string module) => Namespaces.TryGetValue(module, out var name)
        ? name
        : throw new BindgenException($"namespaces.json: expected the C# casing of {module}, found none. Look it up in the official SDK and add it.");

    static JsonDocument Open(string directory, string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(directory, file)));

    static Dictionary<string, string> Texts(JsonElement json) =>
        json.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);

    static HashSet<string> List(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateArray().Select(v => v.GetString()!).ToHashSet(StringComparer.Ordinal);
}
