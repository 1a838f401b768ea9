namespace SecurityPlatform.Cli.Organizations;

/// <summary>What MoveAccount answers.</summary>
sealed record MoveAccountResponse;
