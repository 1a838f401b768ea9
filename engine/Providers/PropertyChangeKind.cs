namespace SecurityPlatform.Engine.Providers;

/// <summary>Added, deleted or updated.</summary>
public enum PropertyChangeKind
{
    /// <summary>Was absent.</summary>
    Add,

    /// <summary>Is absent now.</summary>
    Delete,

    /// <summary>Has another value.</summary>
    Update,
}
