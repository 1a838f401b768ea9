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
    public IReadOnlyList<Region> RegionsIn(IReadOnlyList<Region> governed) => Regions switch
    {
        RegionScope.Governed => Sorted(governed),
        RegionScope.Enabled => Sorted(governed.Concat(Region.EnabledByDefault)),
        _ => [Region.UsEast1],
    };

    static List<Region> Sorted(IEnumerable<Region> regions) =>
        [.. regions.Distinct().OrderBy(r => r.ToString(), StringComparer.Ordinal)];
}
