namespace SecurityPlatform.Cli.Organizations;

/// <summary>Asks how far the creation of an account is.</summary>
sealed record DescribeCreateAccountStatusRequest
{
    public required string CreateAccountRequestId { get; init; }
}
