namespace SecurityPlatform.Cli.Organizations;

/// <summary>The unit or root that something is in.</summary>
sealed record Parent
{
    public required string Id { get; init; }

    public string? Type { get; init; }
}
