using System.Diagnostics;
using System.Text.Json;

namespace SecurityPlatform.Bench;

/// <summary>A program to measure: each run is a process of its own that prints one JSON line.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="File">What to start.</param>
/// <param name="Arguments">Its arguments, before the number of accounts.</param>
sealed record Peer(string Name, string File, params string[] Arguments)
{
    /// <summary>Runs it once over <paramref name="accounts"/> accounts.</summary>
    public Measurement Run(int accounts)
    {
        var start = new ProcessStartInfo(File, [.. Arguments, $"{accounts}"]) { RedirectStandardOutput = true };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var wall = Stopwatch.GetElapsedTime(began);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Name}: expected exit code 0, got {process.ExitCode}. Run {File} {string.Join(' ', Arguments)} {accounts} by hand.");
        }

        using var line = JsonDocument.Parse(output);
        return new(
            line.RootElement.GetProperty("resources").GetInt32(),
            wall.TotalMilliseconds,
            Number(line, "registrationMs"),
            Number(line, "policyMs") + Number(line, "analyzeMs") + Number(line, "stackMs"),
            Number(line, "startMs"),
            Number(line, "againMs"),
            Number(line, "peakRssMiB"));
    }

    static double Number(JsonDocument line, string name) =>
        line.RootElement.TryGetProperty(name, out var value) ? value.GetDouble() : 0;
}
