using System.Diagnostics;
using System.Text;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Model;
using SecurityPlatform.Tests.Repository;

namespace SecurityPlatform.Tests.Analytics.Run;

/// <summary>The cache says what the files say, whatever has happened to either.</summary>
public sealed class LogCacheTests : IDisposable
{
    readonly LogFiles _logs = new();

    string Index => Directory.GetFiles(_logs.Cache, "index", SearchOption.AllDirectories).Single();

    public void Dispose() => _logs.Dispose();

    [Fact]
    public void A_second_question_reads_the_cache()
    {
        Write("one.json.gz", "a", "b");

        Assert.Equal("a b", Ask());
        var written = File.GetLastWriteTimeUtc(Segment());

        Assert.Equal("a b", Ask());
        Assert.Equal(written, File.GetLastWriteTimeUtc(Segment()));
    }

    [Fact]
    public void A_file_that_comes_is_read_and_the_others_are_not_read_again()
    {
        Write("one.json.gz", "a");
        Assert.Equal("a", Ask());
        var first = Segment();

        Write("two.json.gz", "b");

        Assert.Equal("a b", Ask());
        Assert.Contains(first, Segments());
        Assert.Equal(2, Segments().Length);
    }

    [Fact]
    public void A_file_that_changes_is_read_again()
    {
        var file = Write("one.json.gz", "a");
        Write("two.json.gz", "b");
        Assert.Equal("a b", Ask());

        Write("one.json.gz", "c");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(1));

        Assert.Equal("b c", Ask());
        Assert.Single(Segments());
    }

    [Fact]
    public void A_file_that_shrinks_within_the_same_second_is_read_again()
    {
        var file = Write("one.json", "a", "b");
        var time = File.GetLastWriteTimeUtc(file);
        Assert.Equal("a b", Ask());

        Write("one.json", "a");
        File.SetLastWriteTimeUtc(file, time);

        Assert.Equal("a", Ask());
    }

    [Fact]
    public void The_records_of_a_removed_file_are_gone()
    {
        Write("one.json.gz", "a");
        var file = Write("two.json.gz", "b");
        Assert.Equal("a b", Ask());

        File.Delete(file);

        Assert.Equal("a", Ask());
    }

    [Fact]
    public void What_another_program_decoded_is_decoded_again()
    {
        Write("one.json.gz", "a");
        Assert.Equal("a", Ask());
        // The program's own id is in it, which is another one after every change.
        var (ours, yesterdays) = ($"{typeof(LogCache).Module.ModuleVersionId}", $"{Guid.Empty}");
        var bytes = File.ReadAllBytes(Index);
        Encoding.UTF8.GetBytes(yesterdays).CopyTo(bytes, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(ours)));
        File.WriteAllBytes(Index, bytes);
        File.WriteAllText(Segment(), "not what this program would write");

        Assert.Equal("a", Ask());
        Assert.Contains(ours, File.ReadAllText(Index), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(-1)]
    [InlineData(-20)]
    public void An_index_that_was_cut_off_is_written_again(int length)
    {
        Write("one.json.gz", "a");
        Assert.Equal("a", Ask());
        var whole = File.ReadAllBytes(Index);
        File.WriteAllBytes(Index, whole[..(length < 0 ? whole.Length + length : length)]);

        Assert.Equal("a", Ask());
        Assert.Equal(whole.Length, new FileInfo(Index).Length);
    }

    [Fact]
    public void An_index_of_noise_is_written_again()
    {
        Write("one.json.gz", "a");
        Assert.Equal("a", Ask());
        File.WriteAllBytes(Index, [.. Enumerable.Repeat((byte)0xFF, 1000)]);

        Assert.Equal("a", Ask());
    }

    [Fact]
    public void What_a_killed_process_left_is_swept_out()
    {
        Write("one.json.gz", "a");
        Assert.Equal("a", Ask());
        var folder = Path.GetDirectoryName(Segment())!;
        File.WriteAllText(Path.Combine(folder, "0123.parquet"), "half a segment that no index names");
        File.WriteAllText(Path.Combine(folder, "4567.parquet.4242"), "half a draft");
        File.WriteAllText(Path.Combine(folder, "index.4242"), "half an index");

        Write("two.json.gz", "b");

        Assert.Equal("a b", Ask());
        Assert.Equal(2, Segments().Length);
        Assert.Equal(4, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public void A_lost_segment_is_decoded_again()
    {
        Write("one.json.gz", "a");
        Assert.Equal("a", Ask());

        File.Delete(Segment());

        Assert.Equal("a", Ask());
    }

    [Fact]
    public void Bad_records_are_reported_by_later_questions_too()
    {
        _logs.Write(LogSources.CloudTrail, """{"Records":[{"eventID":"a"},{"eventID":},{"eventID":"b"}]}""", "one.json.gz");

        var (first, second) = (Result(), Result());

        Assert.Equal("a b", Text(second));
        Assert.Equal(1, Assert.Single(second.Bad).Count);
        Assert.Equal(first.Bad, second.Bad);
    }

    [Fact]
    public void A_loose_file_counts_only_for_the_question_that_has_no_other_source()
    {
        _logs.WriteLoose("""{"Records":[{"eventID":"loose","recipientAccountId":"777788889999","awsRegion":"us-east-1","eventTime":"2026-03-04T00:00:00Z"}]}""", "saved.json.gz");
        Write("one.json.gz", "a");
        Assert.Equal("a loose", Ask());

        using var runner = new QueryRunner();
        var both = LogFiles.Question("SELECT eventid FROM cloudtrail.prod UNION ALL SELECT id FROM guardduty.prod", LogSources.CloudTrail, LogSources.GuardDuty);

        Assert.Equal("a", Text(runner.Run(_logs.Request(LogSources.CloudTrail, "", cached: true) with { Query = both })));
        Assert.Equal("a loose", Ask());
    }

    [Fact]
    public async Task Many_at_once_decode_once_and_agree()
    {
        for (var i = 0; i < 40; i++)
        {
            Write($"{i}.json.gz", $"{i:D2}");
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var runner = new QueryRunner();
            return Text(runner.Run(_logs.Request(LogSources.CloudTrail, "SELECT eventid FROM cloudtrail.prod ORDER BY 1", cached: true)));
        })));

        Assert.All(answers, answer => Assert.Equal(string.Join(' ', Enumerable.Range(0, 40).Select(i => $"{i:D2}")), answer));
        Assert.Single(Segments());
    }

    [Fact]
    public async Task A_process_that_is_killed_while_it_decodes_costs_nothing_but_its_work()
    {
        for (var i = 0; i < 30; i++)
        {
            Write($"{i}.json.gz", [.. Enumerable.Range(0, 2000).Select(n => $"{i}-{n}")]);
        }

        var program = Path.Combine(AppContext.BaseDirectory, "sp.dll");
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [program, "query", "run", "cloudtrail/root-console-login", "--logs", _logs.Logs, "--as-of", "2026-03-09", "--state", Path.GetDirectoryName(_logs.Cache)!])
        {
            WorkingDirectory = RepositoryFiles.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        while (!process.HasExited && !(Directory.Exists(_logs.Cache) && Directory.EnumerateFiles(_logs.Cache, "*.parquet*", SearchOption.AllDirectories).Any()))
        {
            await Task.Delay(5);
        }

        process.Kill();
        await process.WaitForExitAsync();

        Assert.Equal(60_000L, Assert.Single(_logs.Ask(LogSources.CloudTrail, "count(*)", cached: true).Rows)[0]);
    }

    string Write(string name, params string[] ids) => _logs.Write(
        LogSources.CloudTrail, $"{{\"Records\":[{string.Join(',', ids.Select(id => $"{{\"eventID\":\"{id}\"}}"))}]}}", name);

    QueryResult Result() => _logs.Ask(LogSources.CloudTrail, "eventid", "ORDER BY 1", cached: true);

    string Ask() => Text(Result());

    static string Text(QueryResult result) => string.Join(' ', result.Rows.Select(row => (string?)row[0]).Order(StringComparer.Ordinal));

    string Segment() => Segments().Single();

    string[] Segments() => Directory.GetFiles(_logs.Cache, "*.parquet", SearchOption.AllDirectories);
}
