using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using SecurityPlatform.Cli;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Bench;

/// <summary>One measured preview on our engine: SDK, schema checks, steps, and all rules over the result.</summary>
static class PreviewRun
{
    /// <summary>Runs it and prints one JSON line, as the peers do.</summary>
    public static async Task<int> RunAsync(int accounts)
    {
        var engine = new LocalEngine(new EngineOptions
        {
            Providers = new AwsProviderSource(Cloud.InMemory()),
            States = new MemoryStateStore(),
        });
        var stack = new StackSpec
        {
            Project = "bench",
            Stack = "bench",
            Config = ImmutableDictionary<string, string>.Empty.Add("aws:region", "us-east-1"),
        };
        var program = new InProcessProgram(() =>
        {
            for (var number = 0; number < accounts; number++)
            {
                Workload.Account(number);
            }

            return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
        });

        var began = Stopwatch.GetTimestamp();
        var result = await engine.PreviewAsync(stack, program).ConfigureAwait(false);
        var work = Stopwatch.GetElapsedTime(began);
        if (!result.Succeeded)
        {
            foreach (var diagnostic in result.Diagnostics)
            {
                await Console.Error.WriteLineAsync(diagnostic.Message).ConfigureAwait(false);
            }

            return 1;
        }

        began = Stopwatch.GetTimestamp();
        var policies = PolicyEvaluation.Run(Rules.All, [.. result.State.Resources.Select(resource => PolicyCheck.Planned("bench", resource))], PolicyConfig.Default);
        var judged = Stopwatch.GetElapsedTime(began);
        Print(result.State.Resources.Count(resource => resource.Custom && !resource.Type.StartsWith("pulumi:", StringComparison.Ordinal)), work, judged, policies.Rows.Count);
        return 0;
    }

    static void Print(int resources, TimeSpan work, TimeSpan judged, int verdicts)
    {
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"resources":{{resources}},"registrationMs":{{work.TotalMilliseconds:F3}},"policyMs":{{judged.TotalMilliseconds:F3}},"verdicts":{{verdicts}},"peakRssMiB":{{self.PeakWorkingSet64 / 1048576.0:F1}}}"""));
    }
}
