namespace SecurityPlatform.Cli.Organizations;

/// <summary>What CreateAccount answers.</summary>
sealed record CreateAccountResponse
{
    public CreateAccountStatus? CreateAccountStatus { get; init; }
}
