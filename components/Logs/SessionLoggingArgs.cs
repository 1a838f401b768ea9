using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="SessionLogging"/> needs to be told.</summary>
public sealed record SessionLoggingArgs
{
    /// <summary>The platform as the account's stack sees it.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The regions with shells.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>The ARN of the archive's key in the security account.</summary>
    public required Input<string> ArchiveKeyArn { get; init; }

    internal ArchiveStreamArgs Stream(Region region) => new()
    {
        Platform = Platform,
        Source = LogSources.SsmSession,
        Region = region,
        ArchiveKeyArn = ArchiveKeyArn,
    };

    internal void Validate(string name) => new Problems(name)
        .Unless(Regions.Count > 0, nameof(Regions), "at least one region", "none", "List one in security-platform:sessionRegions.")
        .ThrowIfAny();
}
