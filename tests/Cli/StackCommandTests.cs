using System.Text.Json;

namespace SecurityPlatform.Tests.Cli;

public sealed class StackCommandTests : IDisposable
{
    readonly Sp _sp = new();

    public void Dispose() => _sp.Dispose();

    [Fact]
    public async Task Lists_stacks_that_were_never_deployed()
    {
        var result = await _sp.RunAsync("stack", "ls", "--json");

        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal(
            [("master", "111122223333"), ("security", "444455556666"), ("data", "555555555555"), ("member", "777788889999"), ("staging", "123456789012")],
            document.RootElement.EnumerateArray().Select(stack => (stack.GetProperty("name").GetString()!, stack.GetProperty("account").GetString()!)));
        Assert.All(document.RootElement.EnumerateArray(), stack => Assert.Equal((0, JsonValueKind.Null),
            (stack.GetProperty("resourceCount").GetInt32(), stack.GetProperty("lastUpdate").ValueKind)));
    }

    [Fact]
    public async Task Shows_the_outputs_that_other_stacks_rely_on()
    {
        await _sp.RunAsync("up", "--yes", "master", "security");

        var result = await _sp.RunAsync("stack", "output", "master", "--json");

        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal("arn:aws:cloudtrail:ap-northeast-1:111122223333:trail/", document.RootElement.GetProperty("trailArn").GetString()![..53]);
        Assert.Equal(0, document.RootElement.GetProperty("pending").GetArrayLength());
    }

    [Fact]
    public async Task Exports_a_state_that_can_be_imported()
    {
        await _sp.RunAsync("up", "--yes", "security");

        var result = await _sp.RunAsync("stack", "export", "security");

        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal(3, document.RootElement.GetProperty("version").GetInt32());
        var resources = document.RootElement.GetProperty("deployment").GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal("pulumi:pulumi:Stack", resources[0].GetProperty("type").GetString());
        var seen = new HashSet<string>();
        Assert.All(resources, resource =>
        {
            Assert.True(!resource.TryGetProperty("parent", out var parent) || seen.Contains(parent.GetString()!), $"{resource.GetProperty("urn")} comes before its parent");
            seen.Add(resource.GetProperty("urn").GetString()!);
        });
    }

    [Fact]
    public async Task Refuses_the_outputs_of_a_stack_that_was_never_deployed()
    {
        var result = await _sp.RunAsync("stack", "output", "member");

        Assert.Equal((1, "member: expected a stack that was deployed, got one that never was. Run sp up member.\n"), (result.Code, result.Error));
    }
}
