using System.Text.Json;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Cli;

public sealed class UpCommandTests : IDisposable
{
    readonly Sp _sp = new();

    public void Dispose() => _sp.Dispose();

    [Fact]
    public async Task Deploys_in_the_order_that_the_stacks_need_and_changes_nothing_the_second_time()
    {
        var first = await _sp.RunAsync("up", "--yes");
        var second = await _sp.RunAsync("up", "--yes");

        Assert.Equal((0, ""), (first.Code, first.Error));
        Assert.Equal(
            ["master", "security", "master", "security", "data", "member", "staging"],
            first.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
        Assert.Equal((0, ""), (second.Code, second.Error));
        Assert.All(["created", "updated", "deleted", "replaced", "pending"], word => Assert.DoesNotContain(word, second.Output, StringComparison.Ordinal));
        Assert.Contains("unchanged", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_every_change_once_over_all_passes()
    {
        var planned = await _sp.RunAsync("preview", "--json");
        var done = await _sp.RunAsync("up", "--yes", "--json");

        Assert.Equal(Creates(planned), Creates(done));
    }

    [Fact]
    public async Task Asks_for_a_yes_where_nobody_can_be_asked()
    {
        var result = await _sp.RunAsync("up");

        Assert.Equal(1, result.Code);
        Assert.Equal("up: expected --yes where nobody can be asked, got none. Add --yes, or run it in a terminal.\n", result.Error);
        Assert.False(Directory.Exists(Path.Combine(_sp.PathOf(".sp"), "stacks")));
    }

    [Fact]
    public async Task Deploys_nothing_that_a_mandatory_rule_refuses()
    {
        _sp.Write("policy.yaml", """
            rules:
              log-buckets-admit-writers:
                logWriters:
                - a1b2c3d4e5-dns-444455556666-ap-northeast-1 logging.s3.amazonaws.com object
            """);

        var result = await _sp.RunAsync("up", "--yes");

        Assert.Equal(2, result.Code);
        Assert.Contains("archive-dns-policy.policy: expected a statement that lets logging.s3.amazonaws.com use s3:PutObject, got none.", result.Output + result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_sp.PathOf(".sp"), "stacks")));
    }

    [Fact]
    public async Task Shows_a_later_plan_as_the_difference_to_what_is_deployed()
    {
        await _sp.RunAsync("up", "--yes");
        var unchanged = await _sp.RunAsync("preview", "--json");
        _sp.Write("Pulumi.security.yaml", _sp.Read("Pulumi.security.yaml") + "\n  security-platform:queryScanLimitGiB: 7\n");
        var changed = await _sp.RunAsync("preview", "--json");

        Assert.All(Steps(unchanged), step => Assert.True(step is "same" or "read", $"expected nothing to change, got {step}"));
        // One workgroup per source .
        Assert.Equal(
            LogSources.All.Count,
            Steps(changed).Count(step => step == "update"));
    }

    static Dictionary<string, int> Creates(SpResult result)
    {
        using var document = JsonDocument.Parse(result.Output);
        return document.RootElement.GetProperty("stacks").EnumerateObject()
            .ToDictionary(stack => stack.Name, stack => stack.Value.GetProperty("changeSummary").GetProperty("create").GetInt32());
    }

    static List<string> Steps(SpResult result)
    {
        using var document = JsonDocument.Parse(result.Output);
        return [.. document.RootElement.GetProperty("stacks").EnumerateObject()
            .SelectMany(stack => stack.Value.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("op").GetString()!))];
    }
}
