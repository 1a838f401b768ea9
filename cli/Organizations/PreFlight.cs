namespace SecurityPlatform.Cli.Organizations;

/// <summary>What was found before the platform comes.</summary>
/// <param name="Found">What is there already and what stands in the way.</param>
/// <param name="SawDelegations">Whether the organization's delegations were shown: AWS tells them to the management account only.</param>
sealed record PreFlight(IReadOnlyList<Existing> Found, bool SawDelegations);
