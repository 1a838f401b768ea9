using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Detection;

/// <summary>What an <see cref="AccessAnalysis"/> needs to be told.</summary>
public sealed record AccessAnalysisArgs
{
    /// <summary>Where unused access is analyzed.</summary>
    public required Region HomeRegion { get; init; }

    /// <summary>The regions in which this account administers IAM Access Analyzer: all of them, or none before the delegation.</summary>
    public required IReadOnlyList<Region> DelegatedRegions { get; init; }

    /// <summary>Whether unused access is analyzed too.</summary>
    /// <value>The default is no: it costs by the role and user.</value>
    public bool UnusedAccess { get; init; }

    /// <summary>After how many days access counts as unused.</summary>
    /// <value>1 to 365. The default is 90.</value>
    public int UnusedAfterDays { get; init; } = 90;

    internal void Validate(string name) => new Problems(name)
        .Unless(UnusedAfterDays is >= 1 and <= 365, nameof(UnusedAfterDays), "1 to 365 days", UnusedAfterDays, "Correct the number.")
        .ThrowIfAny();
}
