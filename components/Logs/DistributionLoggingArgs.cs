using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="DistributionLogging"/> needs to be told.</summary>
public sealed record DistributionLoggingArgs
{
    /// <summary>The platform as the account's stack sees it.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The distributions of the account.</summary>
    public required IReadOnlyList<Distribution> Distributions { get; init; }

    internal void Validate(string name) => new Problems(name)
        .Unless(Distributions.Count > 0, nameof(Distributions), "at least one distribution", "none", "List one in security-platform:distributions.")
        .ThrowIfAny();
}
