using System.Diagnostics;
using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Model;
using SecurityPlatform.Tests.Repository;

namespace SecurityPlatform.Tests.Analytics.Run;

/// <summary>Several processes share a cache, and some of them are killed.</summary>
public sealed class LogCacheProcessTests : CachedTrail
{
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
        Assert.Equal(["index", "lock", "use"], Directory.GetFiles(folder).Select(Path.GetFileName).Where(name => !name!.EndsWith(".parquet", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void What_another_process_still_reads_is_swept_out_later()
    {
        var file = Write("one.json.gz", "a");
        Assert.Equal("a", Ask());
        var first = Segment();
        using (CacheLock.Share(Path.Combine(Path.GetDirectoryName(first)!, "use")))
        {
            Write("one.json.gz", "b");
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(1));
            Assert.Equal("b", Ask());
            Assert.True(File.Exists(first));
        }

        Write("two.json.gz", "c");

        Assert.Equal("b c", Ask());
        Assert.False(File.Exists(first));
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
            return Text(runner.Run(Logs.Request(LogSources.CloudTrail, "SELECT eventid FROM cloudtrail.prod ORDER BY 1", cached: true)));
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
            "dotnet", [program, "query", "run", "cloudtrail/root-console-login", "--logs", Logs.Logs, "--as-of", "2026-03-09", "--state", Path.GetDirectoryName(Logs.Cache)!])
        {
            WorkingDirectory = RepositoryFiles.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        while (!process.HasExited && !(Directory.Exists(Logs.Cache) && Directory.EnumerateFiles(Logs.Cache, "*.parquet*", SearchOption.AllDirectories).Any()))
        {
            await Task.Delay(5);
        }

        process.Kill();
        await process.WaitForExitAsync();

        Assert.Equal(60_000L, Assert.Single(Logs.Ask(LogSources.CloudTrail, "count(*)", cached: true).Rows)[0]);
    }
}
