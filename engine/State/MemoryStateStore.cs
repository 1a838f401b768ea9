using System.Collections.Concurrent;

namespace SecurityPlatform.Engine.State;

/// <summary>Keeps states for the life of the process: for rehearsals that leave nothing behind, and for tests.</summary>
public sealed class MemoryStateStore : IStateStore
{
    readonly ConcurrentDictionary<string, Snapshot> _states = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Snapshot? Read(string stack, string encryptionSalt) => _states.GetValueOrDefault(stack);

    /// <inheritdoc/>
    public IStateSession Open(string stack, string encryptionSalt) => new Session(this, stack, _states.GetValueOrDefault(stack, Snapshot.Empty));

    sealed class Session(MemoryStateStore store, string stack, Snapshot start) : IStateSession
    {
        public Snapshot Start => start;

        public Journal Journal { get; } = new(start);

        public void Save(Snapshot snapshot) => store._states[stack] = snapshot;

        public void Dispose()
        {
        }
    }
}
