namespace SecurityPlatform.Cli.Organizations;

/// <summary>What ListParents answers.</summary>
sealed record ListParentsResponse
{
    public List<Parent>? Parents { get; init; }
}
