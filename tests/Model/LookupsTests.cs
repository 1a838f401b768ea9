using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;
using SecurityPlatform.Tests.Components;
using SecurityPlatform.Tests.Repository;

namespace SecurityPlatform.Tests.Model;

public sealed class LookupsTests
{
    public static TheoryData<string> Ids => [.. Lookups.All.Select(lookup => lookup.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_checked_in_file_fits_its_declaration(string id)
    {
        var lookup = Lookups.All.Single(l => l.Id == id);

        Assert.NotEmpty(LookupFile.Rows(lookup, LookupFile.Text(lookup)));
    }

    [Fact]
    public void Every_file_has_a_declaration() => Assert.Equal(
        Lookups.All.Select(lookup => $"lookups/{lookup.Id}.csv").Order(StringComparer.Ordinal),
        RepositoryFiles.All.Where(file => file.StartsWith("lookups/", StringComparison.Ordinal) && file.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Expects_each_source_where_an_account_works_and_produces_it()
    {
        var platform = Sample.Platform("security");

        Assert.Equal(
            [
                "777788889999,ap-northeast-1,cloudtrail,prod,yes",
                "777788889999,us-east-1,cloudtrail,prod,yes",
                "777788889999,us-east-1,route53-public-dns,prod,no",
                "777788889999,us-west-2,cloudtrail,prod,yes",
            ],
            ExpectedSourceRows.Of(platform).Select(row => string.Join(',', row))
                .Where(row => row.StartsWith("777788889999", StringComparison.Ordinal) && (row.Contains(",cloudtrail,", StringComparison.Ordinal) || row.Contains("dns", StringComparison.Ordinal))));
    }

    [Fact]
    public void Expects_an_account_in_the_tables_of_its_environment_only() => Assert.All(
        ExpectedSourceRows.Of(Sample.Platform("security")),
        row => Assert.Equal(row[0] == "123456789012" ? "stg" : "prod", row[3]));

    [Fact]
    public void Asks_for_the_sources_of_the_environment_whose_tables_it_reads()
    {
        var sql = QueryCatalog.Get("cloudtrail/silent-sources").SqlFor("stg");

        Assert.Contains("expected.environment = 'stg'", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("'prod'", sql, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_of_expected_sources_names_declared_sources() => Assert.All(
        LookupFile.Rows(Lookups.ExpectedSources, LookupFile.Text(Lookups.ExpectedSources)),
        row => Assert.Contains(row[2], LogSources.All.Select(source => source.Id)));

    [Fact]
    public void Names_every_line_that_does_not_fit()
    {
        var error = Assert.Throws<PlatformConfigException>(() => LookupFile.Rows(
            Lookups.Holidays, "day,title\n2026-02-30,Never\n2026-01-01,New Year, again\n2026-05-05,\"Children\"\n"));

        Assert.Equal(
            """
            lookups/holidays.csv:1: expected day,name, got "day,title". Write the declared columns in their order.
            lookups/holidays.csv:2.day: expected a date such as 2026-01-31, got "2026-02-30". Correct the value.
            lookups/holidays.csv:3: expected 2 values, got 3. A value cannot hold a comma.
            lookups/holidays.csv:4: expected no quotes, got 2026-05-05,"Children". Leave them out; a value cannot hold a comma.
            """, error.Message);
    }

    [Fact]
    public void Reads_an_empty_value_as_null_and_any_line_ending() =>
        Assert.Equal([["64496", null]], LookupFile.Rows(Lookups.KnownAs, "asn,reason\r\n64496,\r\n"));

    [Theory]
    [InlineData("ip_asn")]
    [InlineData("geo_country")]
    public void Networks_repeat_their_first_octet(string id)
    {
        var lookup = Lookups.All.Single(l => l.Id == id);

        Assert.All(LookupFile.Rows(lookup, LookupFile.Text(lookup)), row => Assert.Equal(row[0]!.Split('.')[0], row[1]));
    }
}
