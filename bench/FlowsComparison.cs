using System.Diagnostics;
using System.Globalization;

namespace SecurityPlatform.Bench;

/// <summary>Measures the flows that people live in: looking for drift, and onboarding into organizations of several sizes.</summary>
/// <param name="sp">The published command line.</param>
/// <param name="self">This program, for drift and the floor.</param>
/// <param name="project">The folder of the repository.</param>
sealed class FlowsComparison(string sp, string self, string project)
{
    /// <summary>Prints both tables.</summary>
    public void Print(IEnumerable<int> members)
    {
        Console.WriteLine("| resources | drift check ms | us per resource | floor ms | drift / floor |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var accounts in new[] { 100, 400 })
        {
            var (drift, floor) = (new Peer("drift", self, "drift").Run(accounts), new Peer("floor", self, "floor").Run(accounts));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {drift.Resources} | {drift.WorkMs:F0} | {drift.WorkMs * 1000 / drift.Resources:F0} | {floor.WallMs:F0} | {drift.WorkMs / floor.WallMs:F1} |"));
        }

        Console.WriteLine();
        Console.WriteLine("| members | onboard one more, ms | check all, ms | preview all, ms | onboard / preview |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var count in members)
        {
            using var folder = new OrganizationFolder(Path.Combine(project, "Pulumi.yaml"), count);
            var onboard = Time(folder.Path, "onboard", "newcomer", "--id", "000000000000", "--dry-run");
            var (check, preview) = (Time(folder.Path, "check"), Time(folder.Path, "preview"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count} | {onboard:F0} | {check:F0} | {preview:F0} | {onboard / preview:F2} |"));
        }
    }

    double Time(string folder, params string[] words)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(sp, [.. words, "--project", folder, "--state", Path.Combine(folder, ".sp-bench")])
        {
            RedirectStandardOutput = true,
        })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode is 0 or 2
            ? Stopwatch.GetElapsedTime(began).TotalMilliseconds
            : throw new InvalidOperationException($"sp {words[0]}: expected exit code 0 or 2, got {process.ExitCode}. Run it by hand.");
    }
}
