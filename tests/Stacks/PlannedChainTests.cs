using Pulumi.Rpc;
using SecurityPlatform.Analytics.Logs;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Model;
using SecurityPlatform.Tests.Analytics;

namespace SecurityPlatform.Tests.Stacks;

/// <summary>The whole chain of each source: the planned table says the key and the columns, a file lies there, and the planned query finds its rows.</summary>
public sealed class PlannedChainTests(LogPathTests.Deployment deployment) : IClassFixture<LogPathTests.Deployment>, IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("sp-planned-").FullName;

    public static TheoryData<string> Sources => [.. LogSources.All.Select(source => source.Id)];

    StackView Plan => deployment.Organization.View("security");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_planned_query_finds_the_rows_in_the_planned_place(string id)
    {
        var (query, sample) = ChainTests.QueryOf(id);
        var table = Table(id);
        SampleFiles.Write(sample, _folder);
        foreach (var file in Directory.GetFiles(Path.Combine(_folder, "logs"), "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(_folder, "archive", Key(query.Source, table, Path.GetRelativePath(Path.Combine(_folder, "logs"), file).Replace('\\', '/')));
            Directory.CreateDirectory(place);
            File.Copy(file, Path.Combine(place, Path.GetFileName(file)));
        }

        using var runner = new QueryRunner();
        var result = runner.Run(new()
        {
            Query = query with { Sql = Text(Plan.Named($"queries-{query.Id.Replace('/', '-')}-prod").Inputs["query"]) },
            Logs = Path.Combine(_folder, "archive"),
            Lookups = Path.Combine(_folder, "lookups"),
            AsOf = sample.AsOf,
        });

        Assert.NotEmpty(sample.Expect);
        Assert.Equal(sample.Expect.Count, result.Rows.Count);
        Assert.Empty(result.Bad);
        Assert.All(result.Scans.SelectMany(scan => scan.Files), file => Assert.DoesNotContain("${", file, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_planned_table_has_the_columns_that_the_runner_reads(string id)
    {
        var source = LogSources.All.Single(source => source.Id == id);
        var table = Table(id);

        Assert.Equal(
            source.Columns.Select(column => $"{column.Name} {column.Type}"),
            Columns(((PropertyMap)table["storageDescriptor"])["columns"]));
        Assert.Equal(source.Partitions.Select(column => $"{column.Name} string"), Columns(table["partitionKeys"]));
    }

    // The table of the archive: where an account keeps its logs to itself, prod is a view over several.
    PropertyMap Table(string id)
    {
        var table = Plan.Named($"logs-{id}-table-prod").Inputs;
        return Text(table["tableType"]) == "VIRTUAL_VIEW" ? Plan.Named($"logs-{id}-table-{TableView.ArchiveTable("prod")}").Inputs : table;
    }

    // Where the planned table looks for the partition that the sample's file lies in.
    string Key(LogSource source, PropertyMap table, string file)
    {
        var template = Text(((PropertyMap)table["parameters"])["storage.location.template"]);
        var bucket = template["s3://".Length..].Split('/')[0];
        Assert.NotNull(deployment.Organization.Cloud.Bucket(bucket));
        var values = new LogLayout(source).Match(file);
        Assert.NotNull(values);
        return source.Partitions.Zip(values).Aggregate(
            template[$"s3://{bucket}/".Length..], (key, partition) => key.Replace($"${{{partition.First.Name}}}", partition.Second, StringComparison.Ordinal));
    }

    static IEnumerable<string> Columns(PropertyValue list) => ((ListValue)list).Select(column => $"{Text(((PropertyMap)column)["name"])} {Text(((PropertyMap)column)["type"])}");

    static string Text(PropertyValue value) => ((StringValue)value).Value;
}
