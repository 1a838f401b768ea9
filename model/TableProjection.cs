using System.Globalization;

namespace SecurityPlatform.Model;

/// <summary>The table parameters that let Athena compute partitions from the account register instead of listing the bucket.</summary>
/// <remarks>"Partition projection", Amazon Athena user guide. Values are strings, keys are sorted.</remarks>
public static class TableProjection
{
    /// <summary>The parameters of the table of one source and environment.</summary>
    /// <remarks>Without an account in that environment the table projects the account "none", because an empty list is refused.</remarks>
    public static IReadOnlyDictionary<string, string> Parameters(LogSource source, Platform platform, AccountEnvironment environment) => Parameters(
        source, platform, [.. platform.Accounts.Where(a => a.Environment == environment && source.Origin.Includes(a))], $"s3://{platform.Names.ArchiveBucket(source.Bucket)}/");

    /// <summary>The parameters of the table over a bucket that stays in its account.</summary>
    public static IReadOnlyDictionary<string, string> Parameters(AdoptedTable table, Platform platform)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Parameters(table.Bucket.Source, platform, [table.Account], Root(table.Bucket));
    }

    static Dictionary<string, string> Parameters(LogSource source, Platform platform, Account[] accounts, string root)
    {
        Dictionary<string, string> parameters = new()
        {
            ["EXTERNAL"] = "TRUE",
            ["projection.enabled"] = "true",
            ["storage.location.template"] = root + source.Layout.Template(platform.Organization, platform.SecurityAccountId),
        };
        foreach (var (key, value) in source.Format.TableParameters)
        {
            parameters[key] = value;
        }

        foreach (var column in source.Partitions)
        {
            Add(parameters, $"projection.{column.Name}", column, source, platform, accounts);
        }

        return Sorted(parameters);
    }

    /// <summary>The folder that the table names; everything under the template lies below it.</summary>
    public static string Location(LogSource source, Platform platform) =>
        $"s3://{platform.Names.ArchiveBucket(source.Bucket)}/{source.Layout.Prefix(platform.Organization, platform.SecurityAccountId)}";

    /// <summary>The folder that the table over a bucket that stays names.</summary>
    public static string Location(AdoptedTable table, Platform platform)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Root(table.Bucket) + table.Bucket.Source.Layout.Prefix(platform.Organization, platform.SecurityAccountId);
    }

    static string Root(AdoptedBucket bucket) => $"s3://{bucket.Name}/{bucket.Prefix}";

    static void Add(Dictionary<string, string> parameters, string key, PartitionColumn column, LogSource source, Platform platform, Account[] accounts)
    {
        switch (column.Kind)
        {
            case PartitionKind.Injected:
                parameters[$"{key}.type"] = "injected";
                break;
            case PartitionKind.Date:
                parameters[$"{key}.type"] = "date";
                parameters[$"{key}.format"] = column.DateFormat;
                parameters[$"{key}.range"] = $"{FirstDate(column, platform)},NOW";
                parameters[$"{key}.interval"] = "1";
                parameters[$"{key}.interval.unit"] = column.DateUnit;
                break;
            default:
                parameters[$"{key}.type"] = "enum";
                parameters[$"{key}.values"] = string.Join(',', Values(column, source, platform, accounts));
                break;
        }
    }

    static IEnumerable<string> Values(PartitionColumn column, LogSource source, Platform platform, Account[] accounts) => column.Kind switch
    {
        PartitionKind.Accounts => accounts
            .Select(a => a.Id.ToString())
            .Order(StringComparer.Ordinal)
            .DefaultIfEmpty("none"),
        PartitionKind.Registered => accounts
            .SelectMany(a => a.Partitions.TryGetValue(column.Name, out var names) ? names : [])
            .Distinct()
            .Order(StringComparer.Ordinal)
            .DefaultIfEmpty("none"),
        PartitionKind.Regions => source.Origin.RegionNamesIn(platform.GovernedRegions).Concat(column.Values),
        _ => column.Values,
    };

    // No SortedDictionary: its tree is compiled anew at each start, which costs more than a thousand tables.
    static Dictionary<string, string> Sorted(Dictionary<string, string> parameters)
    {
        var keys = parameters.Keys.ToArray();
        Array.Sort(keys, StringComparer.Ordinal);
        return keys.ToDictionary(key => key, key => parameters[key]);
    }

    static string FirstDate(PartitionColumn column, Platform platform) =>
        platform.LogsSince.ToDateTime(TimeOnly.MinValue).ToString(column.DateFormat, CultureInfo.InvariantCulture);
}
