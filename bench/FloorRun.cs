using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SecurityPlatform.Bench;

/// <summary>
/// The bare .NET floor: what the same work costs without an SDK, schema checks, steps or an engine, on one thread. Property bags whose outputs
/// feed other bags, 30 resource and 3 stack policies as the official policy server gets, and about a KiB of state a resource.
/// </summary>
/// <remarks>A lower bound, not a product.</remarks>
static class FloorRun
{
    const int PropertiesPerResource = 8;
    const int ResourcePolicies = 30;

    /// <summary>How many of the resource policies look at every type; each of the others looks at one.</summary>
    const int PoliciesForEveryType = 6;

    // A digest of each property, which brings a resource's state to about 1.05 KiB.
    static readonly string Padding = new('0', 82);

    /// <summary>Runs it and prints one JSON line, as the peers do.</summary>
    public static int Run(int accounts)
    {
        var began = Stopwatch.GetTimestamp();
        var resources = Register(accounts * Workload.ResourcesPerAccount);
        var work = Stopwatch.GetElapsedTime(began);

        began = Stopwatch.GetTimestamp();
        var verdicts = Judge(resources);
        var judged = Stopwatch.GetElapsedTime(began);

        began = Stopwatch.GetTimestamp();
        var bytes = Write(resources);
        work += Stopwatch.GetElapsedTime(began);

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"resources":{{resources.Count}},"registrationMs":{{work.TotalMilliseconds:F3}},"policyMs":{{judged.TotalMilliseconds:F3}},"verdicts":{{verdicts}},"stateBytes":{{bytes}},"peakRssMiB":{{self.PeakWorkingSet64 / 1048576.0:F1}}}"""));
        return 0;
    }

    static List<Dictionary<string, object>> Register(int count)
    {
        var resources = new List<Dictionary<string, object>>(count);
        for (var i = 0; i < count; i++)
        {
            var bag = new Dictionary<string, object>
            {
                ["urn"] = $"urn:pulumi:bench::bench::aws:s3/bucket:Bucket::resource-{i}",
                ["type"] = TypeOf(i % Workload.ResourcesPerAccount),
                ["parent"] = i == 0 ? "" : resources[i - 1]["urn"],
            };
            for (var p = 0; p < PropertiesPerResource; p++)
            {
                bag[$"property{p}"] = $"value-{i}-{p}-{Padding}";
            }

            resources.Add(bag);
        }

        return resources;
    }

    static int Judge(List<Dictionary<string, object>> resources)
    {
        var verdicts = 0;
        var types = Enumerable.Range(0, ResourcePolicies).Select(TypeOf).ToArray();
        var properties = Enumerable.Range(0, ResourcePolicies).Select(policy => $"property{policy % PropertiesPerResource}").ToArray();
        foreach (var resource in resources)
        {
            for (var policy = 0; policy < ResourcePolicies; policy++)
            {
                var applies = policy < PoliciesForEveryType || (string)resource["type"] == types[policy];
                if (applies && resource.TryGetValue(properties[policy], out var value) && ((string)value).Length > 0)
                {
                    verdicts++;
                }
            }
        }

        verdicts += resources.Select(resource => resource["urn"]).Distinct().Count();
        verdicts += resources.Count(resource => ((string)resource["parent"]).Length > 0);
        return verdicts + resources.GroupBy(resource => resource["type"]).Count();
    }

    static long Write(List<Dictionary<string, object>> resources)
    {
        var path = Path.GetTempFileName();
        try
        {
            using var stream = File.Create(path);
            JsonSerializer.Serialize(stream, resources);
            return stream.Length;
        }
        finally
        {
            File.Delete(path);
        }
    }

    static string TypeOf(int number) => $"aws:module/type{number}:Type";
}
