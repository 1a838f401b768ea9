using System.Collections.Immutable;

namespace SecurityPlatform.Engine.State;

/// <summary>A stack's state at one moment.</summary>
public sealed record Snapshot
{
    /// <summary>The state of a stack that was never deployed.</summary>
    public static Snapshot Empty { get; } = new();

    /// <summary>The state of a stack that is to be deployed: its outputs are unknown.</summary>
    public static Snapshot Expected { get; } = new();

    /// <summary>Resources; whatever a resource needs comes before it.</summary>
    public ImmutableArray<ResourceState> Resources { get; init; } = [];

    /// <summary>Operations whose end is not known.</summary>
    public ImmutableArray<PendingOperation> Pending { get; init; } = [];

    /// <summary>When it was written; the epoch when never.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>Salt of the passphrase secrets provider, in Pulumi's form; "" when there is none.</summary>
    public string EncryptionSalt { get; init; } = "";
}
