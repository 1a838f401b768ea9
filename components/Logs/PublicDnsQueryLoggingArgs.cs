using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="PublicDnsQueryLogging"/> needs to be told.</summary>
public sealed record PublicDnsQueryLoggingArgs
{
    /// <summary>The platform as the account's stack sees it: names, layout and retention come from it.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The public zones of the account.</summary>
    public required IReadOnlyList<PublicZone> Zones { get; init; }

    /// <summary>The ARN of the archive's key in the security account.</summary>
    public required Input<string> ArchiveKeyArn { get; init; }

    internal AccountId Account => Platform.Self.Id;

    internal ArchiveStreamArgs Stream => new()
    {
        Platform = Platform,
        Source = LogSources.Route53PublicDns,
        Region = Region.UsEast1,
        ArchiveKeyArn = ArchiveKeyArn,
    };

    internal void Validate(string name) => new Problems(name)
        .Unless(Zones.Count > 0, nameof(Zones), "at least one zone", "none", "List one in security-platform:publicZones.")
        .Unless(Zones.DistinctBy(zone => zone.Name).Count() == Zones.Count, nameof(Zones), "each zone once",
            string.Join(", ", Zones.Select(zone => zone.Name)), "Take the second one out of security-platform:publicZones.")
        .ThrowIfAny();
}
