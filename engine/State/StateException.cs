namespace SecurityPlatform.Engine.State;

/// <summary>A stack's state cannot be used; the message names the file and what to do.</summary>
public sealed class StateException(string message, Exception? cause = null) : Exception(message, cause);
