using SecurityPlatform.Engine.State;
using static SecurityPlatform.Tests.Engine.Registrar;

namespace SecurityPlatform.Tests.Engine;

public sealed class DeterminismTests : IDisposable
{
    readonly TestFolder _folder = new();

    string StateFile => Path.Combine(_folder.Path, "dev.json");

    TestBench Bench(TestCloud? cloud = null) => new(new StackStore(_folder.Path, (_, _) => null, new StoppedClock()), cloud);

    public void Dispose() => _folder.Dispose();

    static async Task Parallel(Registrar p)
    {
        var things = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => p.ThingAsync($"t{i}", Map(("n", i))))));
        await p.ThingAsync("last", null, null, [.. things.Select(t => t.Urn).Reverse()]);
    }

    [Fact]
    public async Task Equal_runs_write_equal_bytes_whatever_the_order_of_arrival()
    {
        await Bench().UpWellAsync(Parallel);
        var first = WithoutIds(await File.ReadAllTextAsync(StateFile));
        _folder.Clear();
        await Bench().UpWellAsync(Parallel);
        Assert.Equal(first, WithoutIds(await File.ReadAllTextAsync(StateFile)));
    }

    [Fact]
    public async Task A_second_run_leaves_the_bytes_alone()
    {
        var cloud = new TestCloud();
        await Bench(cloud).UpWellAsync(Parallel);
        var first = await File.ReadAllBytesAsync(StateFile);
        Assert.False((await Bench(cloud).UpWellAsync(Parallel)).HasChanges);
        Assert.Equal(first, await File.ReadAllBytesAsync(StateFile));
    }

    [Fact]
    public async Task Steps_come_in_one_order()
    {
        var first = TestBench.Words(await Bench().PreviewAsync(Parallel));
        Assert.Equal(first, TestBench.Words(await Bench().PreviewAsync(Parallel)));
    }

    [Fact]
    public async Task A_preview_writes_nothing()
    {
        await Bench().PreviewAsync(Parallel);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    // The test cloud counts its ids in the order of arrival.
    static string WithoutIds(string text) =>
        string.Join("id", text.Split("id-").Select((s, i) => i == 0 ? s : s.TrimStart([.. "0123456789"])));
}
