using System.Text.Json;

namespace Bindgen.Extract;

/// <summary>Members of nested types that are left out of the C# classes because their trees are too big (data/*.trim.json).</summary>
sealed class TrimTable
{
    readonly HashSet<(string Type, string Member)> _entries = [];
    readonly HashSet<(string Type, string Member)> _used = [];

    /// <param name="json">Type name to list of members; names starting with <c>_</c> are comments.</param>
    public TrimTable(string json)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var type in document.RootElement.EnumerateObject().Where(t => t.Name[0] != '_'))
        {
            foreach (var member in type.Value.EnumerateArray())
            {
                _entries.Add((type.Name, member.GetString()!));
            }
        }
    }

    public bool Has(string type, string member) => _entries.Contains((type, member)) && (_used.Add((type, member)) || true);

    /// <summary>Stops on an entry that nothing matched: a typing error would bring back a giant.</summary>
    public void RefuseUnused()
    {
        var unused = _entries.Except(_used).Select(e => $"{e.Type}.{e.Member}").Order(StringComparer.Ordinal).ToList();
        if (unused.Count > 0)
        {
            throw new BindgenException($"trim.json: expected members of listed types, got {string.Join(", ", unused)}. Correct or delete them.");
        }
    }
}
