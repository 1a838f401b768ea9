namespace SecurityPlatform.Cli.Organizations;

/// <summary>Asks for the accounts of the organization.</summary>
sealed record ListAccountsRequest
{
    public string? NextToken { get; init; }
}
