using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>Collects what a stack cannot make yet, because another stack must be deployed first.</summary>
sealed class Pending
{
    readonly List<string> _lines = [];

    /// <summary>One line each: what, and what to do.</summary>
    public string[] Lines => [.. _lines];

    /// <summary>Notes <paramref name="line"/> when the value that it waits for is missing.</summary>
    public T? Unless<T>(T? value, string line)
        where T : class
    {
        if (value is null)
        {
            _lines.Add(line);
        }

        return value;
    }

    /// <summary>Notes <paramref name="line"/> for each region that is not ready.</summary>
    public void Regions(IReadOnlyList<Region> all, IReadOnlyList<Region> ready, string line) =>
        _lines.AddRange(all.Except(ready).Select(region => $"{region} {line}"));

    /// <summary>Notes <paramref name="line"/>.</summary>
    public void Add(string line) => _lines.Add(line);
}
