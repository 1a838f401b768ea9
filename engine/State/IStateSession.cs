namespace SecurityPlatform.Engine.State;

/// <summary>A stack taken for a change.</summary>
public interface IStateSession : IDisposable
{
    /// <summary>The state that the change begins with.</summary>
    Snapshot Start { get; }

    /// <summary>Where the steps are recorded.</summary>
    internal Journal Journal { get; }

    /// <summary>Writes the state as a whole, in place of the steps recorded so far.</summary>
    void Save(Snapshot snapshot);
}
