namespace SecurityPlatform.Cli.Organizations;

/// <summary>What ListAccounts answers.</summary>
sealed record ListAccountsResponse
{
    public List<OrganizationAccount>? Accounts { get; init; }

    public string? NextToken { get; init; }
}
