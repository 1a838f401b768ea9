namespace SecurityPlatform.Model;

/// <summary>The partition columns that log layouts use.</summary>
public static class PartitionColumns
{
    /// <summary>The account that the event happened in.</summary>
    public static PartitionColumn Account { get; } = new() { Name = "account", Kind = PartitionKind.Accounts };

    /// <summary>The UTC day, as yyyy/MM/dd.</summary>
    public static PartitionColumn Day { get; } = new() { Name = "day", Kind = PartitionKind.Date };

    /// <summary>The UTC hour, as yyyy/MM/dd/HH.</summary>
    public static PartitionColumn Hour { get; } =
        new() { Name = "hour", Kind = PartitionKind.Date, DateFormat = "yyyy/MM/dd/HH", DateUnit = "HOURS" };

    /// <summary>The UTC hour in Hive's folders, as year=yyyy/month=MM/day=dd/hour=HH.</summary>
    /// <remarks>Compare it with texts of the same form: they sort by time as well.</remarks>
    public static PartitionColumn HiveHour { get; } =
        new() { Name = "hour", Kind = PartitionKind.Date, DateFormat = "'year='yyyy'/month='MM'/day='dd'/hour='HH", DateUnit = "HOURS" };

    /// <summary>The UTC day as yyyy/M/d, without leading zeros.</summary>
    /// <remarks>Its texts do not sort by time: compare date_parse(day, '%Y/%c/%e').</remarks>
    public static PartitionColumn UnpaddedDay { get; } = new() { Name = "day", Kind = PartitionKind.Date, DateFormat = "yyyy/M/d" };

    /// <summary>The region, and <paramref name="others"/> that stand in its place, such as cloudfront.</summary>
    public static PartitionColumn Region(params string[] others) =>
        new() { Name = "region", Kind = PartitionKind.Regions, Values = others };

    /// <summary>A closed list, such as alert, flow and tls.</summary>
    public static PartitionColumn OneOf(string name, params string[] values) =>
        new() { Name = name, Kind = PartitionKind.Values, Values = values };

    /// <summary>Names that the accounts' entries in the register list under <paramref name="name"/>, such as vpc.</summary>
    public static PartitionColumn Registered(string name) => new() { Name = name, Kind = PartitionKind.Registered };

    /// <summary>A value that no list can hold, such as a VPC id; every query must say which.</summary>
    public static PartitionColumn Given(string name) => new() { Name = name, Kind = PartitionKind.Injected };
}
