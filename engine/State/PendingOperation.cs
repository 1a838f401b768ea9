namespace SecurityPlatform.Engine.State;

/// <summary>An operation that was begun and whose end is not known: the engine died in the middle.</summary>
/// <param name="Kind">What was begun.</param>
/// <param name="Resource">The resource as it would have become.</param>
/// <param name="ClientToken">The token of a creation; "" otherwise.</param>
public sealed record PendingOperation(PendingKind Kind, ResourceState Resource, string ClientToken);
