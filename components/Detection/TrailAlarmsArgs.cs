using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Detection;

/// <summary>What a <see cref="TrailAlarms"/> needs to be told.</summary>
public sealed record TrailAlarmsArgs
{
    /// <summary>The platform: the trail's name, its region, its account, and who hears the alarms.</summary>
    public required Platform Platform { get; init; }
}
