namespace SecurityPlatform.Cli.Organizations;

/// <summary>Asks which accounts administer services.</summary>
sealed record ListDelegatedAdministratorsRequest
{
    public string? ServicePrincipal { get; init; }

    public string? NextToken { get; init; }
}
