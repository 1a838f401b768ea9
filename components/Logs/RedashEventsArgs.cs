using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="RedashEvents"/> needs to be told.</summary>
public sealed record RedashEventsArgs
{
    /// <summary>The platform as the account's stack sees it.</summary>
    public required Platform Platform { get; init; }

    /// <summary>Where the events are taken in.</summary>
    public required Region Region { get; init; }

    /// <summary>The addresses or networks that the servers post from.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    /// <summary>The ARN of the archive's key in the security account.</summary>
    public required Input<string> ArchiveKeyArn { get; init; }

    /// <summary>Where the calls of the API go: who posted, and who was refused.</summary>
    internal ArchiveStreamArgs Calls => Stream with { Source = LogSources.ApiGateway, Suffix = "-redash" };

    internal ArchiveStreamArgs Stream => new()
    {
        Platform = Platform,
        Source = LogSources.Redash,
        Region = Region,
        ArchiveKeyArn = ArchiveKeyArn,
        TakesSubscriptions = false,
    };

    internal void Validate(string name) => new Problems(name)
        .Unless(Addresses.Count > 0, nameof(Addresses), "at least one address", "none", "List a server in security-platform:redashServers.")
        .ThrowIfAny();
}
