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
    const int Repeats = 5;

    /// <summary>Runs it as <c>sp preview</c> does, and prints one JSON line, as the peers do.</summary>
    public static async Task<int> RunAsync(int accounts)
    {
        PlanAhead.Start(["preview"]);
        var began = Stopwatch.GetTimestamp();
        if (await PlanAsync(accounts).ConfigureAwait(false) is not { } plan)
        {
            return 1;
        }

        var work = Stopwatch.GetElapsedTime(began);
        var (judged, verdicts) = Judge(plan);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"resources":{{Count(plan)}},"registrationMs":{{work.TotalMilliseconds:F3}},"policyMs":{{judged.TotalMilliseconds:F3}},"verdicts":{{verdicts}},"peakRssMiB":{{self.PeakWorkingSet64 / 1048576.0:F1}}}"""));
        return 0;
    }

    /// <summary>The policies alone: with all that has to be loaded for them, nothing of it ahead, and again over the same plan.</summary>
    /// <remarks>Again means on average, so that collections count as often as they come.</remarks>
    public static async Task<int> JudgeAsync(int accounts)
    {
        if (await PlanAsync(accounts).ConfigureAwait(false) is not { } plan)
        {
            return 1;
        }

        var first = Judge(plan).Took;
        var again = TimeSpan.FromTicks(Enumerable.Range(0, Repeats).Sum(_ => Judge(plan).Took.Ticks) / Repeats);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $$"""{"resources":{{Count(plan)}},"policyMs":{{first.TotalMilliseconds:F3}},"againMs":{{again.TotalMilliseconds:F3}}}"""));
        return 0;
    }

    static async Task<OperationResult?> PlanAsync(int accounts)
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

        var result = await engine.PreviewAsync(stack, program).ConfigureAwait(false);
        foreach (var diagnostic in result.Diagnostics)
        {
            await Console.Error.WriteLineAsync(diagnostic.Message).ConfigureAwait(false);
        }

        return result.Succeeded ? result : null;
    }

    // All that judging takes, from the plan's resources to the report.
    static (TimeSpan Took, int Verdicts) Judge(OperationResult plan)
    {
        var began = Stopwatch.GetTimestamp();
        var report = PolicyEvaluation.Run(Rules.All, [.. plan.State.Resources.Select(resource => PolicyCheck.Planned("bench", resource))], PolicyConfig.Default);
        return (Stopwatch.GetElapsedTime(began), report.Rows.Count);
    }

    static int Count(OperationResult plan) =>
        plan.State.Resources.Count(resource => resource.Custom && !resource.Type.StartsWith("pulumi:", StringComparison.Ordinal));
}
