namespace SecurityPlatform.Cli.Organizations;

/// <summary>An account that administers services.</summary>
sealed record DelegatedAdministrator
{
    public required string Id { get; init; }

    public string? Name { get; init; }
}
