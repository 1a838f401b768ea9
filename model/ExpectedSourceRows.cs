namespace SecurityPlatform.Model;

/// <summary>The rows of <see cref="Lookups.ExpectedSources"/>: what the register and the declared sources say must be logged.</summary>
public static class ExpectedSourceRows
{
    /// <summary>One row per source, account and region in which the account works and the source is produced, sorted.</summary>
    /// <remarks>Not every region that is switched on: where nobody works nothing happens, and silence says nothing.</remarks>
    public static IEnumerable<IReadOnlyList<string?>> Of(Platform platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return
        [
            .. LogSources.All.SelectMany(source => platform.Accounts.Where(account => account.Closed is null && source.Origin.Includes(account))
                .SelectMany(account => RegionsOf(source, account).Select(region => (IReadOnlyList<string?>)[account.Id.ToString(), region, source.Id])))
                .OrderBy(row => string.Join(',', row), StringComparer.Ordinal),
        ];
    }

    static IEnumerable<string> RegionsOf(LogSource source, Account account) => source.Origin.Regions == RegionScope.Global
        ? [Region.UsEast1.ToString()]
        : account.Regions.Select(region => region.ToString());
}
