namespace SecurityPlatform.Policy;

/// <summary>A kind of log and where it is delivered.</summary>
/// <param name="Type">The type of the resource that delivers it.</param>
/// <param name="Writer">What its delivery demands of a bucket.</param>
/// <param name="Places">The places that name a destination.</param>
sealed record LogDestination(string Type, LogWriters Writer, Func<PlannedResource, IEnumerable<Setting>> Places);
