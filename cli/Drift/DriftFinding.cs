using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Drift;

/// <summary>One drifted resource, judged: how bad, who, and what to do.</summary>
sealed record DriftFinding
{
    public required Account Account { get; init; }

    public required string Stack { get; init; }

    public required ResourceDrift Drift { get; init; }

    /// <summary>The worst of what differs.</summary>
    public required DriftWeight Weight { get; init; }

    public required Suspects Suspects { get; init; }

    public string Name => Urn.Name(Drift.Urn);

    /// <summary>How to make the cloud what the code says.</summary>
    public required string Repair { get; init; }

    /// <summary>How to keep what was found.</summary>
    public required string Accept { get; init; }

    /// <summary>What differs, in one line.</summary>
    public string Summary => Drift.Kind == DriftKind.Deleted
        ? "deleted"
        : string.Join("; ", Drift.Changes.Select(change => $"{change.Path}: {Short(change.Recorded)} became {Short(change.Found)}"));

    static string Short(string value) => value.Length switch
    {
        0 => "nothing",
        > 60 => $"{value[..57]}...",
        _ => value,
    };
}
