namespace Pulumi.Rpc;

/// <summary>A message for the user.</summary>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">The text.</param>
/// <param name="Urn">The resource it is about, or "" for the stack.</param>
/// <param name="StreamId">Joins chunks into one message; 0 for none.</param>
/// <param name="Ephemeral">Status line only.</param>
public sealed record LogEntry(LogSeverity Severity, string Message, string Urn = "", int StreamId = 0, bool Ephemeral = false);
