using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SecurityPlatform.Bench;

/// <summary>Measures <c>sp preview</c> of whole organizations, all policies included, against the bare floor for as many resources.</summary>
/// <param name="sp">The published command line.</param>
/// <param name="self">This program, for the floor.</param>
/// <param name="project">The folder of the repository: its stack files are the sample organization.</param>
sealed class OrganizationComparison(string sp, string self, string project)
{
    const int Runs = 5;

    /// <summary>Prints a row for the sample organization, and one per number of members.</summary>
    public void Print(IEnumerable<int> members)
    {
        Console.WriteLine("| organization | stacks | resources | preview ms | us per resource | MiB | floor ms | preview / floor |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        Row("the sample", project, Runs);
        foreach (var count in members)
        {
            using var folder = new OrganizationFolder(Path.Combine(project, "Pulumi.yaml"), count);
            Row(string.Create(CultureInfo.InvariantCulture, $"{count} members x 17 regions"), folder.Path, 1);
        }
    }

    void Row(string name, string folder, int runs)
    {
        var (stacks, resources) = Count(folder);
        var floor = new Peer("floor", self, "floor");
        var ours = new List<Measurement>();
        var bare = new List<Measurement>();
        for (var run = 0; run < runs; run++)
        {
            ours.Add(Preview(folder, resources));
            bare.Add(floor.Run(Math.Max(1, resources / Workload.ResourcesPerAccount)));
        }

        var (preview, least) = (Measurement.Median(ours), Measurement.Median(bare));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {stacks} | {resources} | {preview.WallMs:F0} | {preview.WallMs * 1000 / resources:F0} | {preview.PeakRssMiB:F0} | {least.WallMs:F0} | {preview.WallMs / least.WallMs:F1} |"));
    }

    Measurement Preview(string folder, int resources)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Start("preview", folder);
        var peak = 0.0;
        var reading = process.StandardOutput.ReadToEndAsync();
        while (!process.WaitForExit(5))
        {
            peak = Math.Max(peak, PeakMiB(process));
        }

        reading.Wait();
        var wall = Stopwatch.GetElapsedTime(began);
        Demand(process);
        return new(resources, wall.TotalMilliseconds, 0, 0, peak);
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

    Process Start(string command, string folder) =>
        Process.Start(new ProcessStartInfo(sp, [.. command.Split(' '), "--project", folder, "--state", Path.Combine(folder, ".sp-bench")])
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
