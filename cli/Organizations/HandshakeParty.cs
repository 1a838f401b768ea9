namespace SecurityPlatform.Cli.Organizations;

/// <summary>Somebody who takes part in an invitation.</summary>
sealed record HandshakeParty
{
    public required string Id { get; init; }

    public required string Type { get; init; }
}
