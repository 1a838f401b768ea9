namespace SecurityPlatform.Cli.Organizations;

/// <summary>Invites an account that exists.</summary>
sealed record InviteAccountToOrganizationRequest
{
    public required HandshakeParty Target { get; init; }

    public string? Notes { get; init; }
}
