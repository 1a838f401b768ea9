using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Tests.Engine;

/// <summary>Updates in a process of their own, which is killed as kill -9 does it.</summary>
public sealed class KilledProcessTests
{
    const string Order = "ENGINE_TEST_CHILD";

    static async Task Program(Registrar p)
    {
        for (var i = 0; i < 5; i++)
        {
            await p.ThingAsync($"t{i}");
        }
    }

    static TestBench Bench(string folder, Action<string>? probe = null) => new(
        new StackStore(folder, (_, _) => null, new StoppedClock()) { Probe = probe },
        new TestCloud(Path.Combine(folder, "cloud.txt")),
        o => o with { Probe = probe, Seed = () => Guid.NewGuid().ToString() });

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(30)]
    [InlineData(55)]
    public async Task Goes_on_after_kill_minus_nine(int point)
    {
        using var folder = new TestFolder();
        Assert.Equal(137, await ChildAsync(folder.Path, point));
        var bench = Bench(folder.Path);
        await bench.UpWellAsync(Program);
        Assert.Equal(5, bench.Cloud.Resources.Count);
        Assert.Equal(5, bench.Cloud.Tokens.Count);
        Assert.False((await bench.UpWellAsync(Program)).HasChanges);
    }

    static async Task<int> ChildAsync(string folder, int point)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KilledProcessTests).Assembly.Location])
        {
            Environment = { [Order] = string.Create(CultureInfo.InvariantCulture, $"{point} {folder}") },
        };
        using var child = Process.Start(start)!;
        await child.WaitForExitAsync();
        return child.ExitCode;
    }

    // Runs before the entry point, which belongs to the conformance programs.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void RunAsChild()
    {
        if (Environment.GetEnvironmentVariable(Order) is { } order)
        {
            var point = int.Parse(order.AsSpan(0, order.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
            var passed = 0;
            Bench(order[(order.IndexOf(' ', StringComparison.Ordinal) + 1)..], _ =>
            {
                if (++passed == point)
                {
                    using var self = Process.GetCurrentProcess();
                    self.Kill();
                    Thread.Sleep(Timeout.Infinite);
                }
            }).UpAsync(Program).GetAwaiter().GetResult();
            Environment.Exit(0);
        }
    }
}
