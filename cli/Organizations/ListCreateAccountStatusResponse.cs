namespace SecurityPlatform.Cli.Organizations;

/// <summary>What ListCreateAccountStatus answers.</summary>
sealed record ListCreateAccountStatusResponse
{
    public List<CreateAccountStatus>? CreateAccountStatuses { get; init; }

    public string? NextToken { get; init; }
}
