namespace SecurityPlatform.Tests.Cli;

public sealed class DestroyCommandTests : IDisposable
{
    readonly Sp _sp = new();

    public void Dispose() => _sp.Dispose();

    [Fact]
    public async Task Refuses_to_delete_evidence()
    {
        await _sp.RunAsync("up", "--yes");

        var result = await _sp.RunAsync("destroy", "--yes", "security");
        var after = await _sp.RunAsync("stack", "export", "security");

        Assert.Equal(1, result.Code);
        Assert.Contains("archive-cloudtrail-bucket", result.Error, StringComparison.Ordinal);
        Assert.Contains("archive-cloudtrail-bucket", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_it_would_delete_without_a_yes()
    {
        await _sp.RunAsync("up", "--yes");
        var before = await _sp.RunAsync("stack", "export", "staging");

        await _sp.RunAsync("destroy", "staging");

        Assert.Equal(before.Output, (await _sp.RunAsync("stack", "export", "staging")).Output);
    }
}
