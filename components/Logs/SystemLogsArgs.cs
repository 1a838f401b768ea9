using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="SystemLogs"/> needs to be told.</summary>
public sealed record SystemLogsArgs
{
    /// <summary>The platform as the account's stack sees it.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The log groups of the account; the first of a region is the agent's.</summary>
    public required IReadOnlyList<SystemLogGroup> Groups { get; init; }

    /// <summary>The ARN of the archive's key in the security account.</summary>
    public required Input<string> ArchiveKeyArn { get; init; }

    internal ArchiveStreamArgs Stream(Region region) => new()
    {
        Platform = Platform,
        Source = LogSources.Os,
        Region = region,
        ArchiveKeyArn = ArchiveKeyArn,
    };

    internal void Validate(string name) => new Problems(name)
        .Unless(Groups.Count > 0, nameof(Groups), "at least one log group", "none", "List one in security-platform:systemLogGroups.")
        .ThrowIfAny();
}
