using System.Diagnostics;
using System.Text.Json;
using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Cli;

/// <summary><c>sp up</c> in a process of its own, killed as kill -9 does it, again and again.</summary>
public sealed class KilledUpTests : IDisposable
{
    const int Kills = 24;
    const int Hits = 20; // a run that is nearly done may be done before the signal arrives
    const int Killed = 137;

    readonly Sp _sp = new();
    readonly Sp _undisturbed = new();

    public void Dispose()
    {
        _sp.Dispose();
        _undisturbed.Dispose();
    }

    [Fact]
    public async Task Ends_in_the_same_state_however_often_it_is_killed()
    {
        Assert.Equal(0, (await _undisturbed.RunAsync("up", "--yes")).Code);
        var whole = Journal(_undisturbed).Length;

        var hits = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var code = await UpUntilAsync(whole * kill / Kills);
            Assert.True(code is 0 or Killed, $"expected {Killed} or a finished run, got {code}.");
            hits += code == Killed ? 1 : 0;
        }

        Assert.InRange(hits, Hits, Kills);

        var last = await _sp.RunAsync("up", "--yes");
        Assert.Equal((0, ""), (last.Code, last.Error));
        Assert.Equal(InCloud(_undisturbed), InCloud(_sp));
        Assert.Equal(await InStatesAsync(_undisturbed), await InStatesAsync(_sp));
        var again = await _sp.RunAsync("up", "--yes");
        Assert.All(["created", "updated", "deleted", "replaced"], word => Assert.DoesNotContain(word, again.Output, StringComparison.Ordinal));
    }

    // The cloud's journal only grows: its length says how far the deployment is.
    async Task<int> UpUntilAsync(long length)
    {
        using var child = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "sp.dll"), "up", "--yes", "--project", _sp.PathOf("")])
        {
            RedirectStandardOutput = true,
        })!;
        while (!child.HasExited && !Journal(_sp).Exists)
        {
            await Task.Delay(1);
        }

        while (!child.HasExited && Journal(_sp).Length <= length)
        {
            await Task.Delay(1);
        }

        child.Kill();
        await child.WaitForExitAsync();
        return child.ExitCode;
    }

    static FileInfo Journal(Sp sp) => new(sp.PathOf(".sp/cloud/journal.jsonl"));

    // Identifiers are new in every deployment; what was made, and how often, is not.
    static string[] InCloud(Sp sp)
    {
        using var cloud = Cloud.Open(sp.PathOf(".sp/cloud"), CloudOrganization.Sample);
        return [.. cloud.Resources().Select(resource => $"{resource.Account} {resource.Region} {resource.Urn}").Order(StringComparer.Ordinal)];
    }

    static async Task<string[]> InStatesAsync(Sp sp)
    {
        var resources = new List<string>();
        foreach (var stack in new[] { "master", "security", "data", "member", "staging" })
        {
            using var export = JsonDocument.Parse((await sp.RunAsync("stack", "export", stack)).Output);
            resources.AddRange(export.RootElement.GetProperty("deployment").GetProperty("resources").EnumerateArray().Select(Text));
        }

        Assert.NotEmpty(resources);
        return [.. resources.Order(StringComparer.Ordinal)];
    }

    static string Text(JsonElement resource) =>
        $"{resource.GetProperty("urn")} {Flag(resource, "protect")} {Flag(resource, "delete")} {Names(resource, "inputs")} {Names(resource, "outputs")}";

    static bool Flag(JsonElement resource, string name) => resource.TryGetProperty(name, out var value) && value.GetBoolean();

    static string Names(JsonElement resource, string name) => resource.TryGetProperty(name, out var map)
        ? string.Join(',', map.EnumerateObject().Select(member => member.Name))
        : "";
}
