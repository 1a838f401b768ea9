namespace SecurityPlatform.Cli.Organizations;

/// <summary>What InviteAccountToOrganization answers.</summary>
sealed record InviteAccountToOrganizationResponse
{
    public Handshake? Handshake { get; init; }
}
