namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>A policy document is malformed; never leaves <see cref="PolicyParser"/>.</summary>
sealed class PolicyFormatException(string message) : Exception(message);
