using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SecurityPlatform.Bench;

/// <summary>
/// Measures <c>sp preview</c> of whole organizations, all policies included, against the bare floor for as many resources, and the sample
/// organization's against the official Node SDK's preview of as many, which has no policies.
/// </summary>
/// <param name="sp">The published command line.</param>
/// <param name="self">This program, for the floor.</param>
/// <param name="node">Node, for the official SDK.</param>
/// <param name="folder">The folder with preview.js.</param>
/// <param name="project">The folder of the repository: its stack files are the sample organization.</param>
sealed class OrganizationComparison(string sp, string self, string node, string folder, string project)
{
    const int Runs = 5;

    readonly Peer _floor = new("floor", self, "floor");
    readonly Peer _sdk = new("official Node SDK", node, Path.Combine(folder, "preview.js"));

    /// <summary>Prints a row for the sample organization, and one per number of members.</summary>
    public void Print(IEnumerable<int> members)
    {
        Console.WriteLine("| organization | stacks | resources | preview ms | us per resource | MiB | floor ms | preview / floor | Node SDK ms | Node / preview |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        Row("the sample", project, Runs, official: true);
        foreach (var count in members)
        {
            using var made = new OrganizationFolder(Path.Combine(project, "Pulumi.yaml"), count);
            Row(string.Create(CultureInfo.InvariantCulture, $"{count} members x 17 regions"), made.Path, 1, official: false);
        }
    }

    void Row(string name, string organization, int runs, bool official)
    {
        var (stacks, resources) = Count(organization);
        var accounts = Math.Max(1, (int)Math.Round(resources / (double)Workload.ResourcesPerAccount));
        var rounds = Enumerable.Range(0, runs)
            .Select(_ => (Ours: Preview(organization, resources), Floor: _floor.Run(accounts), Sdk: official ? _sdk.Run(accounts) : null))
            .ToList();
        Directory.Delete(StateOf(organization), recursive: true);
        var ours = Measurement.Median([.. rounds.Select(round => round.Ours)]);
        var floor = Measurement.Median([.. rounds.Select(round => round.Floor)]);
        Console.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {stacks} | {resources} | {ours.WallMs:F0} | {ours.WallMs * 1000 / resources:F0} | {ours.PeakRssMiB:F0} | {floor.WallMs:F0} | {ours.WallMs / floor.WallMs:F1} |"));
        if (!official)
        {
            Console.WriteLine(" | |");
            return;
        }

        var sdk = Measurement.Median([.. rounds.Select(round => round.Sdk!)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $" {sdk.WallMs:F0} | {sdk.WallMs / ours.WallMs:F1} |"));
    }

    // Time and memory from a run each: on two processors, to look at the memory every few milliseconds takes a twentieth of the time.
    Measurement Preview(string folder, int resources)
    {
        var began = Stopwatch.GetTimestamp();
        using (var timed = Start("preview", folder))
        {
            _ = timed.StandardOutput.ReadToEnd();
            timed.WaitForExit();
            Demand(timed);
        }

        var wall = Stopwatch.GetElapsedTime(began);
        using var watched = Start("preview", folder);
        var peak = 0.0;
        var reading = watched.StandardOutput.ReadToEndAsync();
        while (!watched.WaitForExit(5))
        {
            peak = Math.Max(peak, PeakMiB(watched));
        }

        reading.Wait();
        Demand(watched);
        return new(resources, wall.TotalMilliseconds, WorkMs: 0, PolicyMs: 0, PolicyStartMs: 0, PolicyAgainMs: 0, peak);
    }

    // The kernel forgets a process's peak as soon as it ends, which may be just now.
    static double PeakMiB(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1048576.0;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    (int Stacks, int Resources) Count(string folder)
    {
        using var process = Start("preview --json", folder);
        using var plan = JsonDocument.Parse(process.StandardOutput.BaseStream);
        process.WaitForExit();
        Demand(process);
        var stacks = plan.RootElement.GetProperty("stacks").EnumerateObject().Select(stack => stack.Value).ToList();
        return (stacks.Count, stacks.Sum(stack => stack.GetProperty("steps").GetArrayLength()));
    }

    static string StateOf(string folder) => Path.Combine(folder, ".sp-bench");

    Process Start(string command, string folder) =>
        Process.Start(new ProcessStartInfo(sp, [.. command.Split(' '), "--project", folder, "--state", StateOf(folder)])
        {
            RedirectStandardOutput = true,
        })!;

    // Exit code 2 is a policy that fails: a made-up organization may have some, and they cost as much as those that pass.
    static void Demand(Process process)
    {
        if (process.ExitCode is not (0 or 2))
        {
            throw new InvalidOperationException($"sp preview: expected exit code 0 or 2, got {process.ExitCode}. Run it by hand.");
        }
    }
}
