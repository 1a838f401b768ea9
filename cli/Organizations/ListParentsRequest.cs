namespace SecurityPlatform.Cli.Organizations;

/// <summary>Asks in which unit an account is.</summary>
sealed record ListParentsRequest
{
    public required string ChildId { get; init; }
}
