using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;
using SecurityPlatform.Tests.Components;
using SecurityPlatform.Tests.Repository;

namespace SecurityPlatform.Tests.Analytics;

/// <summary>The chain of each source: a file in its true format, the declared layout, the declared columns, a query, the expected rows.</summary>
/// <remarks>SampleTests run every query; here each joint of the chain is broken once, to see that the proof hangs on it.</remarks>
public sealed class ChainTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("sp-chain-").FullName;

    public static TheoryData<string> Sources => [.. LogSources.All.Select(source => source.Id)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_file_of_the_source_becomes_the_rows_of_a_query(string id)
    {
        var (query, sample) = QueryOf(id);

        SampleFiles.Write(sample, _folder);

        var result = Ask(query, sample);

        Assert.Equal(sample.Expect.Count, result.Rows.Count);
        Assert.Empty(result.Bad);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_file_in_the_folders_of_another_source_is_not_read(string id)
    {
        var (query, sample) = QueryOf(id);
        SampleFiles.Write(sample, _folder);
        var other = id == LogSources.Redash.Id ? LogSources.Os : LogSources.Redash;
        var folder = other.Layout.Resolve(Sample.Platform("security").Organization, AccountId.Parse("444455556666"), other.Partitions.ToDictionary(
            column => column.Name, column => column.Kind == PartitionKind.Date ? "2026/03/04" : column.Name == "account" ? "777788889999" : "us-east-1"));
        var place = Directory.CreateDirectory(Path.Combine(_folder, "moved", folder.ToString()));
        foreach (var file in Directory.GetFiles(Path.Combine(_folder, "logs"), "*", SearchOption.AllDirectories))
        {
            File.Move(file, Path.Combine(place.FullName, Path.GetFileName(file)));
        }

        Directory.Delete(Path.Combine(_folder, "logs"), recursive: true);
        Directory.Move(Path.Combine(_folder, "moved"), Path.Combine(_folder, "logs"));

        Assert.Empty(Ask(query, sample).Rows);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_file_of_a_day_that_the_query_does_not_ask_for_is_not_read(string id)
    {
        var (query, sample) = QueryOf(id);

        SampleFiles.Write(sample, _folder);

        var result = Ask(query, sample with { AsOf = sample.AsOf.AddYears(1) });

        Assert.Empty(result.Scans.SelectMany(scan => scan.Files));
        Assert.Empty(result.Rows);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Athena_looks_for_the_file_where_its_writer_puts_it(string id)
    {
        var source = LogSources.All.Single(s => s.Id == id);
        var platform = Sample.Platform("security");
        var values = source.Layout.Placeholders.ToDictionary(name => name, name => $"value-of-{name}");
        var template = TableProjection.Parameters(source, platform, AccountEnvironment.Production)["storage.location.template"];

        var asked = values.Aggregate(template, (text, value) => text.Replace($"${{{value.Key}}}", value.Value, StringComparison.Ordinal));

        Assert.Equal($"s3://{platform.Names.ArchiveBucket(source.Bucket)}/{source.Layout.Resolve(platform.Organization, platform.SecurityAccountId, values)}", asked);
    }

    /// <summary>The first query that reads a source alone, and its sample.</summary>
    internal static (Query Query, QuerySample Sample) QueryOf(string id)
    {
        var query = QueryCatalog.All.FirstOrDefault(query => query.Source.Id == id && query.Sources.Count == 1 && File.Exists(Match(query)));
        Assert.True(query is not null, $"model/LogSources: expected a query in queries/{id}/ with samples, got none. A log that nobody asks is not proven: add queries/{id}/QUESTION.sql and two samples.");
        var sample = QuerySample.Read(QuerySample.PathOf(query.Id, "match"));
        Assert.All(sample.Logs, log => Assert.Equal(id, log.Source));
        return (query, sample);
    }

    static string Match(Query query) => Path.Combine(RepositoryFiles.Root, QuerySample.PathOf(query.Id, "match"));

    QueryResult Ask(Query query, QuerySample sample)
    {
        using var runner = new QueryRunner();
        return runner.Run(new()
        {
            Query = query,
            Logs = Path.Combine(_folder, "logs"),
            Lookups = Path.Combine(_folder, "lookups"),
            AsOf = sample.AsOf,
        });
    }
}
