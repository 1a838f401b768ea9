namespace SecurityPlatform.Engine.Deploy;

/// <summary>Something that a policy has to say.</summary>
/// <param name="Policy">The policy's name.</param>
/// <param name="Urn">The resource, or "" for the stack.</param>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="Mandatory">True: the operation fails. False: it is said only.</param>
public sealed record PolicyViolation(string Policy, string Urn, string Message, bool Mandatory);
