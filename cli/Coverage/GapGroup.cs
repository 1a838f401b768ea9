using System.Collections.Immutable;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>One gap for people: what one key of one file would close, in all its regions.</summary>
sealed record GapGroup(CoverageGap Gap, Account Account, LogSource Source, ImmutableArray<Region> Regions)
{
    /// <summary>The gaps of <paramref name="matrix"/>, in its order.</summary>
    public static IReadOnlyList<GapGroup> Of(CoverageMatrix matrix) =>
    [
        .. matrix.Gaps.GroupBy(cell => (cell.Gap, cell.Account, cell.Source))
            .Select(group => new GapGroup(group.Key.Gap!, group.Key.Account, group.Key.Source, [.. group.Select(cell => cell.Region)])),
    ];
}
