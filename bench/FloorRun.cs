using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SecurityPlatform.Bench;

/// <summary>The bare .NET floor: property bags and JSON for the same number of resources; no SDK, no schema, no engine.</summary>
/// <remarks>A lower bound, not a product: what any .NET program pays to hold and write this much.</remarks>
static class FloorRun
{
    const int PropertiesPerResource = 8;

    /// <summary>Runs it and prints one JSON line, as the peers do.</summary>
    public static int Run(int accounts)
    {
        var began = Stopwatch.GetTimestamp();
        var resources = new List<Dictionary<string, object>>();
        for (var i = 0; i < accounts * Workload.ResourcesPerAccount; i++)
        {
            var bag = new Dictionary<string, object> { ["urn"] = $"urn:pulumi:bench::bench::aws:s3/bucket:Bucket::resource-{i}" };
            for (var p = 0; p < PropertiesPerResource; p++)
            {
                bag[$"property{p}"] = $"value-{i}-{p}";
            }

            resources.Add(bag);
        }

        using var stream = new MemoryStream();
        JsonSerializer.Serialize(stream, resources);
        var work = Stopwatch.GetElapsedTime(began);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"resources":{{resources.Count}},"registrationMs":{{work.TotalMilliseconds:F3}},"peakRssMiB":{{self.PeakWorkingSet64 / 1048576.0:F1}}}"""));
        return 0;
    }
}
