using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Analytics;

/// <summary>What it takes to ask one log source questions: a database, a table per environment and a workgroup.</summary>
/// <remarks>
/// One database and one workgroup per log type, so that results, costs and rights are kept apart.
/// Partitions are computed from the account register, never crawled: an account is queryable as soon as it is registered.
/// </remarks>
public sealed class LogTables : ComponentResource
{
    /// <summary>The type token. It is in the URN of the tables: a new token replaces them.</summary>
    public const string Token = "security-platform:analytics:LogTables";

    /// <summary>Creates the database, the tables and the workgroup.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public LogTables(string name, LogTablesArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        var (source, platform) = (args.Source, args.Platform);
        var region = platform.HomeRegion.ToString();

        var database = new Aws.Glue.CatalogDatabase($"{name}-database", new()
        {
            Region = region,
            Name = platform.Names.Database(source),
            Description = source.Title,
        }, this.Guarded());
        foreach (var environment in args.Environments)
        {
            var table = platform.Names.Table(environment);
            _ = new Aws.Glue.CatalogTable($"{name}-table-{table}", new()
            {
                Region = region,
                DatabaseName = database.Name,
                Name = table,
                Description = $"{source.Title} of the {table} accounts",
                TableType = "EXTERNAL_TABLE",
                Parameters = new Dictionary<string, string>(TableProjection.Parameters(source, platform, environment)),
                PartitionKeys = source.Partitions.Select(column =>
                    new Aws.Glue.Inputs.CatalogTablePartitionKeyArgs { Name = column.Name, Type = "string" }).ToArray(),
                StorageDescriptor = Storage(source, TableProjection.Location(source, platform)),
            }, this.Guarded());
        }

        var workgroup = new CappedWorkgroup($"{name}-workgroup", WorkgroupSettings.For(args), this.Child([.. args.After]));

        Database = database.Name;
        Workgroup = workgroup.Name;
        RegisterOutputs();
    }

    /// <summary>The database's name.</summary>
    [Output("database")]
    public Output<string> Database { get; }

    /// <summary>The name of the workgroup that queries run in.</summary>
    [Output("workgroup")]
    public Output<string> Workgroup { get; }

    static Aws.Glue.Inputs.CatalogTableStorageDescriptorArgs Storage(LogSource source, string location) => new()
    {
        Location = location,
        InputFormat = source.Format.InputFormat,
        OutputFormat = source.Format.OutputFormat,
        SerDeInfo = new Aws.Glue.Inputs.CatalogTableStorageDescriptorSerDeInfoArgs
        {
            SerializationLibrary = source.Format.SerializationLibrary,
            Parameters = new Dictionary<string, string>(source.Format.SerDeParameters),
        },
        Columns = source.Columns.Select(column =>
            new Aws.Glue.Inputs.CatalogTableStorageDescriptorColumnArgs { Name = column.Name, Type = column.Type }).ToArray(),
    };
}
