namespace SecurityPlatform.Engine.State;

/// <summary>What an unfinished operation was doing.</summary>
public enum PendingKind
{
    /// <summary>Creating.</summary>
    Creating,

    /// <summary>Updating.</summary>
    Updating,

    /// <summary>Deleting.</summary>
    Deleting,

    /// <summary>Reading.</summary>
    Reading,
}
