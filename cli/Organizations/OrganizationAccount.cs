namespace SecurityPlatform.Cli.Organizations;

/// <summary>An account of the organization; Account in AWSSDK.Organizations.</summary>
sealed record OrganizationAccount
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Status { get; init; }
}
