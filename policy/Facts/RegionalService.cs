namespace SecurityPlatform.Policy;

/// <summary>A service that one stack sets up region by region.</summary>
/// <param name="Title">What it is called in a message.</param>
/// <param name="First">The first of its resources.</param>
/// <param name="Regions">The regions that are known.</param>
/// <param name="Complete">Whether all are known.</param>
sealed record RegionalService(string Title, PlannedResource First, IReadOnlyList<string> Regions, bool Complete)
{
    /// <summary>A finding about the regions that are missing from <paramref name="expected"/>.</summary>
    public Finding MustCover(IEnumerable<string> expected)
    {
        var missing = expected.Where(region => !Regions.Contains(region)).Order(StringComparer.Ordinal).ToList();
        return Finding.About(First, "region", missing.Count == 0 ? true : Complete ? false : null,
            $"{Title} in {string.Join(", ", missing)} too", $"only {string.Join(", ", Regions.Order(StringComparer.Ordinal))}");
    }
}
