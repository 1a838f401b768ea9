namespace SecurityPlatform.Model;

/// <summary>The rows of <see cref="Lookups.ExpectedSources"/>: what the register and the declared sources say must be logged.</summary>
public static class ExpectedSourceRows
{
    // Silence of a source that may rest for longer is no finding of a weekly question.
    static readonly TimeSpan s_week = TimeSpan.FromDays(7);

    /// <summary>One row per source, account and region in which the account works and the source is produced, sorted.</summary>
    /// <remarks>
    /// Not every region that is switched on: where nobody works nothing happens, and silence says nothing. For the same reason without
    /// sources that may rest for weeks, without those that are switched off, and without accounts that have nothing which logs. Whether an
    /// account has a load balancer, the register does not know: of such a source only what was seen before can fall silent.
    /// </remarks>
    public static IEnumerable<IReadOnlyList<string?>> Of(Platform platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return
        [
            .. LogSources.All.Where(source => !source.IsCentral && source.LateAfter <= s_week && platform.Collects(source))
                .SelectMany(source => platform.Accounts.Where(account => source.Origin.Includes(account) && Has(account, source))
                    .SelectMany(account => RegionsOf(source, account).Select(region => (IReadOnlyList<string?>)
                    [
                        account.Id.ToString(), region, source.Id, platform.Names.Table(account.Environment), IsCertain(source) ? "yes" : "no",
                    ])))
                .OrderBy(row => string.Join(',', row), StringComparer.Ordinal),
        ];
    }

    // What the register lists by name, such as VPCs, must be there to log.
    static bool Has(Account account, LogSource source) => source.Partitions.All(column =>
        column.Kind != PartitionKind.Registered || (account.Partitions.TryGetValue(column.Name, out var names) && names.Count > 0));

    // The organization's trail and the account's recorder always have something to say, and so has what is listed by name.
    static bool IsCertain(LogSource source) =>
        !source.MayStay || source.Partitions.Any(column => column.Kind == PartitionKind.Registered);

    static IEnumerable<string> RegionsOf(LogSource source, Account account) => source.Origin.Regions == RegionScope.Global
        ? [Region.UsEast1.ToString()]
        : account.Regions.Select(region => region.ToString());
}
