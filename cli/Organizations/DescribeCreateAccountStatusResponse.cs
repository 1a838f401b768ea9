namespace SecurityPlatform.Cli.Organizations;

/// <summary>What DescribeCreateAccountStatus answers.</summary>
sealed record DescribeCreateAccountStatusResponse
{
    public CreateAccountStatus? CreateAccountStatus { get; init; }
}
