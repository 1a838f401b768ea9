namespace Pulumi;

/// <summary>Telling the engine about something failed.</summary>
/// <param name="exception">Why.</param>
public class LogException(Exception exception) : Exception("Error occurred during logging", exception);
