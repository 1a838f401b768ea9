namespace SecurityPlatform.Cli.Organizations;

/// <summary>Asks for a new account.</summary>
sealed record CreateAccountRequest
{
    public required string Email { get; init; }

    public required string AccountName { get; init; }

    public string? RoleName { get; init; }

    public string? IamUserAccessToBilling { get; init; }
}
