namespace SecurityPlatform.Policy;

/// <summary>A write to one bucket that makes a write to another.</summary>
/// <param name="From">The bucket that is written to.</param>
/// <param name="To">The bucket that is written to because of it.</param>
/// <param name="Place">Where that is said.</param>
/// <param name="Records">True for a record of the write, false for a copy of what was written.</param>
/// <param name="Certain">False when a selector is known only after an update.</param>
sealed record RecordingEdge(string From, string To, Setting Place, bool Records, bool Certain);
