using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>A resource of the state that the operation began with.</summary>
sealed class OldResource(int slot, ResourceState state)
{
    /// <summary>Its place in the journal.</summary>
    public int Slot { get; } = slot;

    /// <summary>What is recorded of it now.</summary>
    public ResourceState State { get; set; } = state;

    /// <summary>URN of the registration that stands for it now; null while nothing does.</summary>
    public string? ClaimedBy { get; set; }

    /// <summary>True once it is out of the state.</summary>
    public bool Gone { get; set; }

    /// <summary>An operation on it that never came to an end, or null.</summary>
    public PendingOperation? Pending { get; set; }

    /// <summary>Number of <see cref="Pending"/> in the journal, or -1.</summary>
    public int PendingNumber { get; set; } = -1;

    /// <summary>Ends when the deletion that must come before its replacement is done.</summary>
    public Task Deletion { get; set; } = Task.CompletedTask;

    /// <summary>Whether it was deleted, or is being deleted, and waits for its replacement.</summary>
    public bool AwaitsReplacement { get; set; } = state.PendingReplacement;
}
