namespace SecurityPlatform.Bench;

/// <summary>What one measured process did.</summary>
/// <param name="Resources">How many resources it registered.</param>
/// <param name="WallMs">The whole process, from spawn to exit.</param>
/// <param name="WorkMs">The registrations alone, as the process itself measured them.</param>
/// <param name="PolicyMs">The policies alone; 0 where none ran.</param>
/// <param name="PolicyStartMs">Until the first policy could run; 0 where nothing has to be started.</param>
/// <param name="PolicyAgainMs">The same policies over the same resources once more, in the same process; 0 where none ran.</param>
/// <param name="PeakRssMiB">The largest resident set.</param>
sealed record Measurement(int Resources, double WallMs, double WorkMs, double PolicyMs, double PolicyStartMs, double PolicyAgainMs, double PeakRssMiB)
{
    /// <summary>The median of each column.</summary>
    public static Measurement Median(IReadOnlyList<Measurement> runs) => new(
        runs[0].Resources,
        Middle(runs.Select(run => run.WallMs)),
        Middle(runs.Select(run => run.WorkMs)),
        Middle(runs.Select(run => run.PolicyMs)),
        Middle(runs.Select(run => run.PolicyStartMs)),
        Middle(runs.Select(run => run.PolicyAgainMs)),
        Middle(runs.Select(run => run.PeakRssMiB)));

    static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1
            ? sorted[sorted.Count / 2]
            : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
