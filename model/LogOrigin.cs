namespace SecurityPlatform.Model;

/// <summary>Where a log source is produced; the coverage matrix expects it there and nowhere else.</summary>
public sealed record LogOrigin
{
    /// <summary>The roles of the accounts that produce it.</summary>
    /// <value>The default is all of them.</value>
    public IReadOnlyList<AccountRole> Roles { get; init; } = [AccountRole.Master, AccountRole.Security, AccountRole.Member];

    /// <summary>The regions that produce it.</summary>
    public required RegionScope Regions { get; init; }

    /// <summary>The environments that produce it.</summary>
    /// <value>The default is all of them.</value>
    public IReadOnlyList<AccountEnvironment> Environments { get; init; } =
        [AccountEnvironment.Production, AccountEnvironment.Staging, AccountEnvironment.Development];

    /// <summary>Whether <paramref name="account"/> produces the source at all.</summary>
    public bool Includes(Account account) => Roles.Contains(account.Role) && Environments.Contains(account.Environment);

    /// <summary>The regions, sorted by name, given the governed ones.</summary>
    public IReadOnlyList<Region> RegionsIn(IReadOnlyList<Region> governed) => [.. RegionNamesIn(governed).Select(Region.Parse)];

    internal IEnumerable<string> RegionNamesIn(IReadOnlyList<Region> governed)
    {
        if (Regions == RegionScope.Global)
        {
            return [Region.UsEast1.ToString()];
        }

        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach (var region in governed)
        {
            names.Add(region.ToString());
        }

        foreach (var region in Regions == RegionScope.Enabled ? Region.EnabledByDefault : [])
        {
            names.Add(region.ToString());
        }

        return names;
    }
}
