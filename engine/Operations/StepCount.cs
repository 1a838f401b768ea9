namespace SecurityPlatform.Engine.Operations;

/// <summary>How many resources one kind of step concerns.</summary>
/// <param name="Kind">The kind of step.</param>
/// <param name="Count">The number of resources, 1 or more.</param>
public sealed record StepCount(StepKind Kind, int Count);
