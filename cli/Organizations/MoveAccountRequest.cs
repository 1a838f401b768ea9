namespace SecurityPlatform.Cli.Organizations;

/// <summary>Moves an account to another unit.</summary>
sealed record MoveAccountRequest
{
    public required string AccountId { get; init; }

    public required string SourceParentId { get; init; }

    public required string DestinationParentId { get; init; }
}
