using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>A creation that an earlier run began and whose end nobody knows.</summary>
/// <param name="Number">Its number in the journal.</param>
/// <param name="Operation">What was begun.</param>
sealed record BegunCreation(int Number, PendingOperation Operation);
