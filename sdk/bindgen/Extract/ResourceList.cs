namespace Bindgen.Extract;

/// <summary>The list of what to extract: <c>module: Resource Resource getFunction</c>, <c>#</c> for comments.</summary>
static class ResourceList
{
    /// <summary>Reads the list as (module, name), in its order; a name twice is refused.</summary>
    public static IReadOnlyList<(string Module, string Name)> Parse(string text)
    {
        var items = new List<(string Module, string Name)>();
        foreach (var line in text.Split('\n').Select(l => l.Split('#')[0].Trim()).Where(l => l.Length > 0))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1)
            {
                throw new BindgenException($"list: expected 'module: Name Name', got '{line}'. Put the module and a colon first.");
            }

            items.AddRange(line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => (line[..colon], name)));
        }

        var twice = items.GroupBy(i => i).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? items
            : throw new BindgenException($"list: expected {twice.Key.Module}.{twice.Key.Name} once, got it {twice.Count()} times. Delete one.");
    }
}
