using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="LogGroupShipping"/> needs to be told.</summary>
public sealed record LogGroupShippingArgs
{
    /// <summary>The stream to the archive.</summary>
    public required ArchiveStreamArgs Stream { get; init; }

    /// <summary>The names of the log groups, all in the region of the stream.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Which lines are carried.</summary>
    /// <value>The default is all of them.</value>
    public string FilterPattern { get; init; } = "";

    internal void Validate(string name) => new Problems(name)
        .Unless(Groups.Count > 0, nameof(Groups), "at least one log group", "none", "Name one, or leave the source out.")
        .Unless(Stream.TakesSubscriptions, nameof(Stream), "a stream that takes subscriptions", "one for single records", "Set TakesSubscriptions.")
        .ThrowIfAny();
}
