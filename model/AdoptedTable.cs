namespace SecurityPlatform.Model;

/// <summary>The table over one bucket that stays in its account.</summary>
/// <param name="Account">The account of the bucket.</param>
/// <param name="Bucket">The bucket.</param>
public sealed record AdoptedTable(Account Account, AdoptedBucket Bucket)
{
    /// <summary>Its name in the source's database: that of the environment and that of the account.</summary>
    public string Name(PlatformNames names) => $"{names.Table(Account.Environment)}_{Account.Name.Replace('-', '_')}";

    /// <summary>The tables of a source over the buckets of an environment's accounts, sorted by account.</summary>
    public static IReadOnlyList<AdoptedTable> Of(LogSource source, Platform platform, AccountEnvironment environment) =>
    [
        .. platform.Accounts.Where(account => account.Environment == environment)
            .SelectMany(account => account.Adopted.Where(bucket => bucket.Source == source).Select(bucket => new AdoptedTable(account, bucket)))
            .OrderBy(table => table.Account.Name, StringComparer.Ordinal),
    ];
}
