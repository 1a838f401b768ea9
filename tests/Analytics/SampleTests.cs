using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Model.Queries;
using SecurityPlatform.Tests.Repository;

namespace SecurityPlatform.Tests.Analytics;

/// <summary>Every query, run on a sample that it must find something in, and on one of near misses that it must stay quiet about.</summary>
public sealed class SampleTests(QueryRunner runner) : IClassFixture<QueryRunner>
{
    public static TheoryData<string, string> Samples
    {
        get
        {
            var samples = new TheoryData<string, string>();
            foreach (var query in QueryCatalog.All)
            {
                samples.Add(query.Id, "match");
                samples.Add(query.Id, "quiet");
            }

            return samples;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_query_answers_its_sample(string id, string kind) => SampleCheck.Run(runner, QueryCatalog.Get(id), kind, RepositoryFiles.Root);

    [Fact]
    public void Every_sample_belongs_to_a_query()
    {
        var known = QueryCatalog.All.SelectMany(query => new[] { QuerySample.PathOf(query.Id, "match"), QuerySample.PathOf(query.Id, "quiet") }).ToHashSet();

        Assert.All(RepositoryFiles.All.Where(file => file.StartsWith("tests/Samples/", StringComparison.Ordinal)), file =>
            Assert.True(known.Contains(file), $"{file}: expected the name of a query with .match.yaml or .quiet.yaml, got none that exists. Rename it, or add the query."));
    }
}
