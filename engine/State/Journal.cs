namespace SecurityPlatform.Engine.State;

/// <summary>The state as it becomes, step by step: slots that hold resources, and begun operations. Thread-safe.</summary>
/// <remarks>This one lives in memory only and serves previews; FileJournal makes every record outlive the process.</remarks>
class Journal
{
    readonly Lock _lock = new();
    readonly List<ResourceState?> _slots;
    readonly List<PendingOperation?> _operations;

    /// <summary>Begins with <paramref name="start"/>: its resources and pending operations keep their positions as numbers.</summary>
    public Journal(Snapshot start)
    {
        _slots = [.. start.Resources];
        _operations = [.. start.Pending];
    }

    /// <summary>A slot for a resource that the state does not hold yet.</summary>
    public int NewSlot()
    {
        lock (_lock)
        {
            _slots.Add(null);
            return _slots.Count - 1;
        }
    }

    /// <summary>Records that an operation begins. When this returns the record outlives the process.</summary>
    /// <returns>The operation's number, for <see cref="Commit"/>.</returns>
    public int Begin(PendingOperation operation)
    {
        lock (_lock)
        {
            _operations.Add(operation);
            WriteBegin(_operations.Count - 1, operation);
            return _operations.Count - 1;
        }
    }

    /// <summary>Records the end of <paramref name="operation"/> and what it did, at once or not at all.</summary>
    /// <param name="operation">The operation's number, or -1 when none was begun.</param>
    /// <param name="changes">Slots and what they hold now; null empties the slot.</param>
    public void Commit(int operation, params ReadOnlySpan<(int Slot, ResourceState? State)> changes)
    {
        lock (_lock)
        {
            WriteCommit(operation, changes);
            Apply(operation, changes);
        }
    }

    /// <summary>Resources in the order of their slots, and operations that did not end.</summary>
    public (List<ResourceState> Resources, List<PendingOperation> Pending) Current()
    {
        lock (_lock)
        {
            return ([.. _slots.OfType<ResourceState>()], [.. _operations.OfType<PendingOperation>()]);
        }
    }

    /// <summary>Puts a record that was read back from a file in its place, without writing it again.</summary>
    protected void Replay(int number, PendingOperation begun)
    {
        Grow(_operations, number);
        _operations[number] = begun;
    }

    /// <summary>Applies a commit without writing it.</summary>
    protected void Apply(int operation, ReadOnlySpan<(int Slot, ResourceState? State)> changes)
    {
        if (operation >= 0)
        {
            Grow(_operations, operation);
            _operations[operation] = null;
        }

        foreach (var (slot, state) in changes)
        {
            Grow(_slots, slot);
            _slots[slot] = state;
        }
    }

    protected virtual void WriteBegin(int number, PendingOperation operation)
    {
    }

    protected virtual void WriteCommit(int operation, ReadOnlySpan<(int Slot, ResourceState? State)> changes)
    {
    }

    static void Grow<T>(List<T?> list, int index)
        where T : class
    {
        while (list.Count <= index)
        {
            list.Add(null);
        }
    }
}
