namespace SecurityPlatform.Engine.Deploy;

/// <summary>A step failed, and the user was told why.</summary>
sealed class StepFailedException() : Exception("A step failed; its diagnostic says why.");
