namespace SecurityPlatform.Policy;

/// <summary>The policy configuration is wrong; the message lists every problem, one a line.</summary>
public sealed class PolicyConfigException(string message) : Exception(message);
