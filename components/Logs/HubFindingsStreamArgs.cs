using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="HubFindingsStream"/> needs to be told.</summary>
public sealed record HubFindingsStreamArgs
{
    /// <summary>The platform; the home region is the one that gathers findings.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The ARN of the archive's key in the security account.</summary>
    public required Input<string> ArchiveKeyArn { get; init; }

    internal ArchiveStreamArgs Stream => new()
    {
        Platform = Platform,
        Source = LogSources.SecurityHub,
        Region = Platform.HomeRegion,
        ArchiveKeyArn = ArchiveKeyArn,
        TakesSubscriptions = false,
    };
}
