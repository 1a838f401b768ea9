using System.Globalization;

namespace SecurityPlatform.Policy;

/// <summary>Lays waivers over verdicts.</summary>
static class Waivers
{
    const int NoticeDays = 14;

    /// <summary>Marks the failures that are waived, and adds a verdict for every waiver that has ended, ends soon or waives nothing.</summary>
    /// <param name="rows">The verdicts; changed in place.</param>
    /// <param name="config">The waivers.</param>
    /// <param name="today">The day in UTC.</param>
    /// <param name="whole">Whether the verdicts are about the whole organization, so that a waiver of nothing is certainly one.</param>
    public static void Apply(List<PolicyRow> rows, PolicyConfig config, DateOnly today, bool whole)
    {
        var count = rows.Count;
        foreach (var waiver in config.Waivers)
        {
            var used = waiver.IsExpired(today);
            for (var i = 0; i < count && !waiver.IsExpired(today); i++)
            {
                if (rows[i].Verdict == Verdict.Fail && waiver.Covers(rows[i]))
                {
                    used = true;
                    rows[i] = rows[i].Waiver is null ? rows[i] with { Waiver = waiver } : rows[i];
                }
            }

            if (Judge(waiver, today, used || !whole) is var (level, expected, got))
            {
                rows.Add(new(FileRules.WaiversAreCurrent, level, Verdict.Fail, null, $"{PolicyFile.Name}: {waiver.Label}: expected {expected}, got {got}.") { Waiver = waiver });
            }
        }
    }

    static (EnforcementLevel Level, string Expected, string Got)? Judge(Waiver waiver, DateOnly today, bool used) =>
        waiver.IsExpired(today) ? (EnforcementLevel.Mandatory, "a day to come", $"{Day(waiver)}, which is past; {waiver.Owner} bears it")
        : !used ? (EnforcementLevel.Advisory, "a failure to waive", "none")
        : today.AddDays(NoticeDays) >= waiver.Expires ? (EnforcementLevel.Advisory, $"more than {NoticeDays} days to go", $"an end on {Day(waiver)}; {waiver.Owner} bears it")
        : null;

    static string Day(Waiver waiver) => waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
