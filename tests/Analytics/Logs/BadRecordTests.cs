using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Tests.Analytics.Logs;

/// <summary>What cannot be read is counted with its file and place, and takes nothing else with it: one source of each format, then all sources.</summary>
public sealed class BadRecordTests : IDisposable
{
    readonly LogFiles _logs = new();

    public static TheoryData<string> Sources => [.. LogSources.All.Where(source => source.Format.Kind != LogFormatKind.Parquet).Select(source => source.Id)];

    public void Dispose() => _logs.Dispose();

    [Theory]
    [InlineData("cloudtrail", """{"Records":[{"eventID":"a"},{"eventID":oops},{"eventID":"b"}]}""", "eventid", "a b", "record 2: ")]
    [InlineData("cloudtrail", """{"Records":[{"eventID":"a"},{"eventID":"b"},{"eventID":"c""", "eventid", "a b", "record 3: ")]
    [InlineData("guardduty", "{\"id\":\"a\"}\n{\"id\":\n{\"id\":\"b\"}\n", "id", "a b", "line 2: ")]
    [InlineData("guardduty", "{\"id\":\"a\"}\n[1]\n\n{\"id\":\"b\"}", "id", "a b", "line 2: expected an object")]
    [InlineData("cloudfront", "#Fields: date time c-ip\n2026-03-04\t02:00:00\t192.0.2.1\nhalf\n2026-03-04\t02:00:01\t192.0.2.2\n", "c_ip", "192.0.2.1 192.0.2.2", "line 3: has a single field")]
    [InlineData("rds-audit", "20260304 02:00:00,a,alice\nhalf\n20260304 02:00:01,a,bob\n", "db_user", "alice bob", "record 2: has a single field")]
    [InlineData("rds-audit", "20260304 02:00:00,a,alice\n20260304 02:00:01,a,bob,h,1,2,QUERY,d,'SELECT", "db_user", "alice", "record 2: a quote that nobody closes")]
    [InlineData("vpc-flow", "version account_id interface_id\n2 777788889999 eni-1\nhalf\n2 777788889999 eni-2\n", "interface_id", "eni-1 eni-2", "line 3: has a single field")]
    [InlineData("nlb", "no line of a load balancer\n", "type", "", "line 1: does not match the declared pattern: no line of a load balancer")]
    public void A_bad_record_is_counted_and_the_others_are_read(string id, string text, string column, string expected, string first)
    {
        var source = LogSources.All.Single(source => source.Id == id);
        _logs.Write(source, text);

        var result = _logs.Ask(source, column);

        Assert.Equal(expected, string.Join(' ', result.Rows.Select(row => row[0]).Order()));
        var bad = Assert.Single(result.Bad);
        Assert.EndsWith("/one.gz", bad.File, StringComparison.Ordinal);
        Assert.Equal(1, bad.Count);
        Assert.StartsWith(first, bad.First, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Half_an_archive_gives_what_came_before_the_break(string id)
    {
        var source = LogSources.All.Single(source => source.Id == id);
        var lines = Lines(source);
        var many = Enumerable.Range(0, 4000).SelectMany(_ => lines).ToList();
        var text = source.Format.Kind == LogFormatKind.CloudTrail ? $"{{\"Records\":[{string.Join(',', many)}]}}" : $"{string.Join('\n', many)}\n";
        var file = _logs.Write(source, text);
        var whole = Count(source);
        Assert.Equal(many.Count, whole.Rows[0][0] is long rows ? rows : 0);
        Assert.Empty(whole.Bad);
        using (var stream = File.OpenWrite(file))
        {
            stream.SetLength(stream.Length / 2);
        }

        var half = Count(source);

        Assert.InRange((long)half.Rows[0][0]!, 1, many.Count - 1);
        // The break itself, and the record that it cuts.
        Assert.InRange(Assert.Single(half.Bad).Count, 1, 2);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void No_bytes_are_fatal(string id)
    {
        var source = LogSources.All.Single(source => source.Id == id);
        _logs.Write(source, "", "empty.gz");
        _logs.Write(source, "\n\n\r\n", "blank.gz");
        File.WriteAllBytes(_logs.Write(source, "", "noise"), [.. Enumerable.Range(0, 1000).Select(i => (byte)(i * 7))]);
        File.WriteAllBytes(_logs.Write(source, "", "no-archive"), [0x1F, 0x8B, .. "that is no archive"u8]);
        _logs.Write(source, $"{string.Join('\n', Lines(source))}\n");

        var result = _logs.Ask(source, "*");

        Assert.True(result.Rows.Count >= 1);
    }

    [Fact]
    public void A_record_that_is_longer_than_any_can_be_ends_the_file()
    {
        _logs.Write(LogSources.CloudTrail, $$"""{"Records":[{"eventID":"a"},{"eventID":"{{new string('b', 70 << 20)}}"}]}""");

        var result = _logs.Ask(LogSources.CloudTrail, "eventid");

        Assert.Equal("a", Assert.Single(result.Rows)[0]);
        Assert.Contains(result.Bad, bad => bad.Count == 2);
    }

    [Fact]
    public void A_file_of_Parquet_without_its_end_is_counted()
    {
        var sample = QuerySample.Read(QuerySample.PathOf(QueryCatalog.All.First(query => query.Source.Id == "vpc-flow" && query.Sources.Count == 1).Id, "match"));
        SampleFiles.Write(sample, Path.GetDirectoryName(_logs.Logs)!);
        var file = Directory.GetFiles(_logs.Logs, "*.parquet", SearchOption.AllDirectories)[0];
        var before = (long)Count(LogSources.VpcFlow).Rows[0][0]!;
        var bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file.Replace(".parquet", "-half.parquet", StringComparison.Ordinal), bytes[..(bytes.Length / 2)]);
        File.WriteAllBytes(file.Replace(".parquet", "-torn.parquet", StringComparison.Ordinal), [.. bytes[..8], .. new byte[40], .. bytes[^8..]]);

        var result = Count(LogSources.VpcFlow);

        Assert.Equal(before, result.Rows[0][0]);
        Assert.Collection(
            result.Bad, bad => Assert.EndsWith("-half.parquet", bad.File, StringComparison.Ordinal), bad => Assert.EndsWith("-torn.parquet", bad.File, StringComparison.Ordinal));
        Assert.Contains("it is missing", result.Bad[0].First, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_statement_that_reads_twice_counts_once(bool cached)
    {
        _logs.Write(LogSources.CloudTrail, """{"Records":[{"eventID":"a"},{"eventID":oops},{"eventID":"b"}]}""");

        var result = _logs.Ask(LogSources.CloudTrail, "eventid", "UNION ALL SELECT eventname FROM cloudtrail.prod", cached);

        Assert.Equal(4, result.Rows.Count);
        Assert.Equal(1, Assert.Single(result.Bad).Count);
    }

    [Theory]
    [InlineData("cloudtrail", false)]
    [InlineData("cloudtrail", true)]
    [InlineData("vpc-flow", false)]
    [InlineData("vpc-flow", true)]
    public void A_link_that_leads_nowhere_is_a_file_that_cannot_be_read(string id, bool cached)
    {
        var source = LogSources.All.Single(source => source.Id == id);
        var file = _logs.Write(source, "", "gone.gz");
        File.Delete(file);
        File.CreateSymbolicLink(file, Path.Combine(_logs.Logs, "nowhere"));

        var result = _logs.Ask(source, "count(*)", cached: cached);

        Assert.Equal(0L, result.Rows[0][0]);
        Assert.EndsWith("/gone.gz", Assert.Single(result.Bad).File, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_folders_are_followed_but_not_in_a_circle()
    {
        var file = _logs.Write(LogSources.CloudTrail, """{"Records":[{"eventID":"a"}]}""");
        var elsewhere = Directory.CreateDirectory(Path.Combine(_logs.Logs, "..", "elsewhere")).FullName;
        File.Copy(file, Path.Combine(elsewhere, "two.gz"));
        Directory.CreateSymbolicLink(Path.Combine(Path.GetDirectoryName(file)!, "linked"), elsewhere);
        Directory.CreateSymbolicLink(Path.Combine(_logs.Logs, "circle"), _logs.Logs);

        Assert.Equal(2L, Count(LogSources.CloudTrail).Rows[0][0]);
    }

    QueryResult Count(LogSource source) => _logs.Ask(source, "count(*)");

    static IReadOnlyList<string> Lines(LogSource source)
    {
        var query = QueryCatalog.All.First(query => query.Source.Id == source.Id && query.Sources.Count == 1);
        var lines = QuerySample.Read(QuerySample.PathOf(query.Id, "match")).Logs.First(log => log.Source == source.Id).Lines;
        return source.Format.Kind == LogFormatKind.Delimited ? [.. lines.Where(line => line[0] != '#')] : lines;
    }
}
