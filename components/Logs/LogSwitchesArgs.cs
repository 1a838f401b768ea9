using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="LogSwitches"/> needs to be told.</summary>
public sealed record LogSwitchesArgs
{
    /// <summary>The platform as the account's stack sees it.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The source that is switched on.</summary>
    public required LogSource Source { get; init; }

    /// <summary>Where the resources are.</summary>
    public required Region Region { get; init; }

    /// <summary>One call per resource.</summary>
    public required IReadOnlyList<LogSwitch> Switches { get; init; }

    /// <summary>What must be there before: what the logs are written to.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    internal void Validate(string name) => new Problems(name)
        .Unless(Switches.Count > 0, nameof(Switches), "at least one call", "none", "Name a resource, or leave the source out.")
        .ThrowIfAny();
}
