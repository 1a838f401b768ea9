using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Operations;

/// <summary>A message for the user.</summary>
/// <param name="Severity">How bad it is; an error fails the operation.</param>
/// <param name="Message">The text, without colours.</param>
/// <param name="Urn">The resource it is about, or "".</param>
/// <param name="Ephemeral">True for a status line that nobody needs later.</param>
public sealed record Diagnostic(LogSeverity Severity, string Message, string Urn = "", bool Ephemeral = false);
