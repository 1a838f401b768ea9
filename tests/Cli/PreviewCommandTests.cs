using System.Text.Json;

namespace SecurityPlatform.Tests.Cli;

public sealed class PreviewCommandTests : IDisposable
{
    readonly Sp _sp = new();

    public void Dispose() => _sp.Dispose();

    [Fact]
    public async Task Plans_the_sample_organization_and_passes_every_mandatory_policy()
    {
        var result = await _sp.RunAsync("preview", "--json");

        Assert.Equal((0, ""), (result.Code, result.Error));
        using var document = JsonDocument.Parse(result.Output);
        var stacks = document.RootElement.GetProperty("stacks");
        Assert.Equal(["master", "security", "data", "member", "staging"], stacks.EnumerateObject().Select(stack => stack.Name));
        Assert.All(stacks.EnumerateObject(), stack =>
        {
            Assert.NotEmpty(stack.Value.GetProperty("steps").EnumerateArray());
            Assert.True(stack.Value.GetProperty("changeSummary").GetProperty("create").GetInt32() > 0);
        });
        var summary = document.RootElement.GetProperty("policy").GetProperty("summary");
        Assert.Equal(0, summary.GetProperty("mandatoryFailures").GetInt32());
        Assert.True(summary.GetProperty("pass").GetInt32() > 50);
    }

    [Fact]
    public async Task Follows_what_is_pending_until_the_trail_is_planned()
    {
        var result = await _sp.RunAsync("preview");

        Assert.Contains("trail-trail aws:cloudtrail/trail:Trail", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("pending", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_pending_when_a_neighbour_is_left_out()
    {
        var result = await _sp.RunAsync("preview", "master");

        Assert.Contains("pending master", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("trail-trail", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_every_mistake_of_a_file_at_once()
    {
        _sp.Edit("Pulumi.security.yaml", "role: security\n", "role: guard\n");
        _sp.Edit("Pulumi.security.yaml", "organizationId: o-a1b2c3d4e5", "organizationId: a1b2c3d4e5");
        _sp.Edit("Pulumi.security.yaml", "homeRegion: ap-northeast-1", "homeRegion: eu-west-1");
        _sp.Edit("Pulumi.security.yaml", "masterAccountId: \"111122223333\"", "masterAccountId: \"1111\"");
        _sp.Write("Pulumi.security.yaml", _sp.Read("Pulumi.security.yaml") + "\n  security-platform:guardDutty: true\n");

        var result = await _sp.RunAsync("preview");

        Assert.Equal(1, result.Code);
        Assert.Equal("", result.Output);
        var lines = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(
            ["security-platform:role: ", "security-platform:organizationId: ", "security-platform:homeRegion: ", "security-platform:masterAccountId: ", "security-platform:guardDutty: "],
            key => Assert.Single(lines, line => line.StartsWith($"Pulumi.security.yaml: {key}expected ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Refuses_a_stack_without_a_file()
    {
        var result = await _sp.RunAsync("preview", "prod");

        Assert.Equal(1, result.Code);
        Assert.Equal("prod: expected one of master, security, data, member, staging, got a stack without a file. Correct the name, or add Pulumi.prod.yaml.\n", result.Error);
    }

    [Fact]
    public async Task Refuses_a_project_without_stacks()
    {
        foreach (var stack in new[] { "master", "security", "data", "member", "staging" })
        {
            File.Delete(_sp.PathOf($"Pulumi.{stack}.yaml"));
        }

        var result = await _sp.RunAsync("preview");

        Assert.Equal(
            (1, "Pulumi.yaml: expected at least one Pulumi.<stack>.yaml beside it, got none. Add one for each account.\n"),
            (result.Code, result.Error));
    }

    [Fact]
    public async Task Writes_nothing()
    {
        await _sp.RunAsync("preview");

        Assert.False(Directory.Exists(Path.Combine(_sp.PathOf(".sp"), "stacks")));
    }
}
