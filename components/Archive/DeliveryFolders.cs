using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>The folders of an archive that delivery streams write to: records, and records that could not be processed.</summary>
/// <remarks>Amazon Data Firehose developer guide, "Custom prefixes for Amazon S3 objects".</remarks>
static class DeliveryFolders
{
    // In a bucket policy, S3 puts the caller's own account here: no account can write into another's folder.
    const string CallerAccount = "${aws:PrincipalAccount}";

    /// <summary>The folders of a source, for the bucket's policy.</summary>
    public static IReadOnlyList<string> Shared(LogSource source, Platform platform) => Below(source, platform, CallerAccount, "*");

    /// <summary>The folders of a source and account, for the policy of the account's role in a region.</summary>
    public static IReadOnlyList<string> Of(LogSource source, Platform platform, AccountId account, Region region) =>
        Below(source, platform, account.ToString(), region.ToString());

    /// <summary>Where a stream writes records: the declared layout, the date filled in by Firehose.</summary>
    public static string Records(LogSource source, Platform platform, AccountId account, Region region) =>
        Resolve(source, platform, account.ToString(), region.ToString(), column => $"!{{timestamp:{column.DateFormat}}}");

    /// <summary>Where a stream writes what it could not process; outside of the table.</summary>
    public static string Errors(LogSource source, AccountId account) =>
        $"{Errors(source, account.ToString())}!{{firehose:error-output-type}}/!{{timestamp:yyyy/MM/dd}}/";

    static IReadOnlyList<string> Below(LogSource source, Platform platform, string account, string region)
    {
        var records = Resolve(source, platform, account, region, _ => "*");
        return [records[..records.IndexOf('*', StringComparison.Ordinal)], Errors(source, account)];
    }

    static string Errors(LogSource source, string account) => $"errors/{source.Id}/{account}/";

    static string Resolve(LogSource source, Platform platform, string account, string region, Func<PartitionColumn, string> date) =>
        source.Layout.Resolve(platform.Organization, platform.SecurityAccountId, source.Partitions.ToDictionary(
            column => column.Name,
            column => column.Kind switch
            {
                PartitionKind.Accounts => account,
                PartitionKind.Regions => region,
                _ => date(column),
            })).ToString();
}
