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
            var adopted = AdoptedTable.Of(source, platform, environment);
            var archive = adopted.Count == 0 ? table : TableView.ArchiveTable(table);
            Create(archive, $"{source.Title} of the {table} accounts", TableProjection.Parameters(source, platform, environment), TableProjection.Location(source, platform));
            foreach (var other in adopted)
            {
                Create(
                    other.Name(platform.Names), $"{source.Title} of {other.Account.Name}, in a bucket of its own",
                    TableProjection.Parameters(other, platform), TableProjection.Location(other, platform));
            }

            if (adopted.Count > 0)
            {
                CreateView(table, [archive, .. adopted.Select(other => other.Name(platform.Names))]);
            }
        }

        var workgroup = new CappedWorkgroup($"{name}-workgroup", WorkgroupSettings.For(args), this.Child([.. args.After]));

        Database = database.Name;
        Workgroup = workgroup.Name;
        RegisterOutputs();

        void Create(string table, string description, IReadOnlyDictionary<string, string> parameters, string location) =>
            _ = new Aws.Glue.CatalogTable($"{name}-table-{table}", new()
            {
                Region = region,
                DatabaseName = database.Name,
                Name = table,
                Description = description,
                TableType = "EXTERNAL_TABLE",
                Parameters = new Dictionary<string, string>(parameters),
                PartitionKeys = source.Partitions.Select(column =>
                    new Aws.Glue.Inputs.CatalogTablePartitionKeyArgs { Name = column.Name, Type = "string" }).ToArray(),
                StorageDescriptor = Storage(source, location),
            }, this.Guarded());

        // Under the name of the table that it stands for, so that the table becomes the view and no protected table goes.
        void CreateView(string table, IReadOnlyList<string> tables) =>
            _ = new Aws.Glue.CatalogTable($"{name}-table-{table}", new()
            {
                Region = region,
                DatabaseName = database.Name,
                Name = table,
                Description = $"{source.Title} of the {table} accounts, wherever it lies",
                TableType = "VIRTUAL_VIEW",
                Parameters = new Dictionary<string, string>(TableView.Parameters),
                ViewOriginalText = TableView.OriginalText(source, tables),
                ViewExpandedText = TableView.ExpandedText,
                StorageDescriptor = new Aws.Glue.Inputs.CatalogTableStorageDescriptorArgs { Columns = Columns(TableView.Columns(source)) },
            }, this.Guarded());
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
        Columns = Columns(source.Columns),
    };

    static Aws.Glue.Inputs.CatalogTableStorageDescriptorColumnArgs[] Columns(IEnumerable<Column> columns) =>
        [.. columns.Select(column => new Aws.Glue.Inputs.CatalogTableStorageDescriptorColumnArgs { Name = column.Name, Type = column.Type })];
}
