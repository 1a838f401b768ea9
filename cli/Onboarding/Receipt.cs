using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using SecurityPlatform.Cli.Coverage;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Onboarding;

/// <summary>What will arrive from an account, and the question to Athena whose answer proves it.</summary>
static class Receipt
{
    /// <summary>One entry per source that the plan collects from <paramref name="account"/>.</summary>
    public static JArray Of(CoverageMatrix matrix, string account) => new(Sources(matrix, account).Select(source => new JObject
    {
        ["source"] = source.Source.Id,
        ["regions"] = new JArray(source.Regions.Select(region => region.ToString())),
        ["lateAfterHours"] = source.Source.LateAfter.TotalHours,
        ["workgroup"] = $"platform-{source.Source.Id}",
        ["proof"] = ArrivalProof.Of(source.Source, source.Account),
    }));

    public static void Write(TextWriter output, CoverageMatrix matrix, string account)
    {
        foreach (var source in Sources(matrix, account))
        {
            output.WriteLine($"expect {source.Source.Id} in {(source.Regions.Length > 4 ? $"{source.Regions.Length} regions" : string.Join(", ", source.Regions))} within {Words(source.Source.LateAfter)}; proof, in workgroup platform-{source.Source.Id}:");
            output.WriteLine($"    {ArrivalProof.Of(source.Source, source.Account)}");
        }
    }

    static IEnumerable<(LogSource Source, Account Account, ImmutableArray<Region> Regions)> Sources(CoverageMatrix matrix, string account) => matrix.Collected
        .Where(cell => cell.Account.Name == account)
        .GroupBy(cell => cell.Source.Id)
        .Select(group => (group.First().Source, group.First().Account, group.Select(cell => cell.Region).ToImmutableArray()));

    static string Words(TimeSpan time) => time.TotalHours < 2 ? $"{time.TotalMinutes:0} minutes" : time.TotalHours < 48 ? $"{time.TotalHours:0} hours" : $"{time.TotalDays:0} days";
}
