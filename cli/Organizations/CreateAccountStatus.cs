namespace SecurityPlatform.Cli.Organizations;

/// <summary>How far the creation of an account is.</summary>
sealed record CreateAccountStatus
{
    public required string Id { get; init; }

    public string? AccountName { get; init; }

    public string? AccountId { get; init; }

    public string? State { get; init; }

    public string? FailureReason { get; init; }
}
