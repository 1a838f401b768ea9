using System.Text;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Analytics.Run;

/// <summary>The cache says what the files say, whatever has happened to either.</summary>
public sealed class LogCacheTests : CachedTrail
{
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
    public void What_cannot_be_opened_is_tried_again()
    {
        var file = Write("one.json.gz", "a");
        Write("two.json.gz", "b");
        var kept = Path.Combine(Logs.Logs, "..", "kept.gz");
        File.Move(file, kept);
        File.CreateSymbolicLink(file, Path.Combine(Logs.Logs, "..", "moved.gz"));
        Assert.Equal("b", Ask());
        Assert.Single(Result().Bad);
        Assert.Single(Segments());

        File.Move(kept, Path.Combine(Logs.Logs, "..", "moved.gz"));

        Assert.Equal("a b", Ask());
        Assert.Empty(Result().Bad);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        Write("one.json.gz", "a");
        Directory.CreateDirectory(Path.GetDirectoryName(Logs.Cache)!);
        File.WriteAllText(Logs.Cache, "a file in its place");

        var refused = Assert.Throws<PlatformConfigException>(Ask);

        Assert.StartsWith(Logs.Cache, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("Name another one with --state, or decode every time with --no-cache.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_segment_that_was_cut_off_is_decoded_again()
    {
        Write("one.json.gz", "a");
        Assert.Equal("a", Ask());
        using (var segment = File.OpenWrite(Segment()))
        {
            segment.SetLength(segment.Length / 2);
        }

        Assert.Equal("a", Ask());
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
        Logs.Write(LogSources.CloudTrail, """{"Records":[{"eventID":"a"},{"eventID":},{"eventID":"b"}]}""", "one.json.gz");

        var (first, second) = (Result(), Result());

        Assert.Equal("a b", Text(second));
        Assert.Equal(1, Assert.Single(second.Bad).Count);
        Assert.Equal(first.Bad, second.Bad);
    }

    [Fact]
    public void A_loose_file_counts_only_for_the_question_that_has_no_other_source()
    {
        Logs.WriteLoose("""{"Records":[{"eventID":"loose","recipientAccountId":"777788889999","awsRegion":"us-east-1","eventTime":"2026-03-04T00:00:00Z"}]}""", "saved.json.gz");
        Write("one.json.gz", "a");
        Assert.Equal("a loose", Ask());

        using var runner = new QueryRunner();
        var both = LogFiles.Question("SELECT eventid FROM cloudtrail.prod UNION ALL SELECT id FROM guardduty.prod", LogSources.CloudTrail, LogSources.GuardDuty);

        Assert.Equal("a", Text(runner.Run(Logs.Request(LogSources.CloudTrail, "", cached: true) with { Query = both })));
        Assert.Equal("a loose", Ask());
    }
}
