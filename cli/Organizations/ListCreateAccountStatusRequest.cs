namespace SecurityPlatform.Cli.Organizations;

/// <summary>Asks for creations in some states.</summary>
sealed record ListCreateAccountStatusRequest
{
    public List<string>? States { get; init; }

    public string? NextToken { get; init; }
}
