namespace SecurityPlatform.Tests.Engine;

/// <summary>It is always noon.</summary>
sealed class StoppedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    public override long GetTimestamp() => 0;
}
