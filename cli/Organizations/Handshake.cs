namespace SecurityPlatform.Cli.Organizations;

/// <summary>An invitation.</summary>
sealed record Handshake
{
    public required string Id { get; init; }

    public string? State { get; init; }
}
