namespace SecurityPlatform.Cli.Organizations;

/// <summary>What ListDelegatedAdministrators answers.</summary>
sealed record ListDelegatedAdministratorsResponse
{
    public List<DelegatedAdministrator>? DelegatedAdministrators { get; init; }

    public string? NextToken { get; init; }
}
