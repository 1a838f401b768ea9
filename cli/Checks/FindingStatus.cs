namespace SecurityPlatform.Cli.Checks;

/// <summary>What a change has to do with a verdict.</summary>
enum FindingStatus
{
    /// <summary>There is nothing to compare with.</summary>
    Found,

    /// <summary>The base had no such failure.</summary>
    Introduced,

    /// <summary>The base failed too, by less.</summary>
    Worsened,

    /// <summary>The base failed in the same way, or worse.</summary>
    Standing,

    /// <summary>Only the base failed.</summary>
    Fixed,
}
