using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Detection;

/// <summary>What a component of a delegated service needs to be told.</summary>
public sealed record OrganizationServiceArgs
{
    /// <summary>The account that the component is in.</summary>
    public required AccountId SecurityAccount { get; init; }

    /// <summary>The regions that the organization works in.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>The regions in which the management account has made this account the administrator; AWS refuses settings before.</summary>
    public required IReadOnlyList<Region> DelegatedRegions { get; init; }

    /// <summary>The register: accounts that exist already are enrolled one by one, because AWS enrols only new ones.</summary>
    public required IReadOnlyList<Account> Accounts { get; init; }

    /// <summary>The accounts to enrol.</summary>
    internal IEnumerable<Account> Members => Accounts.Where(account => account.Id != SecurityAccount);

    internal void Validate(string name) => new Problems(name)
        .Unless(Regions.Count > 0, nameof(Regions), "at least one region", "none", "Name one in security-platform:governedRegions.")
        .ThrowIfAny();
}
