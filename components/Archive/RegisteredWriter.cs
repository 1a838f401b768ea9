using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>A service that writes for the accounts of the register: each is named, until there are too many for a policy.</summary>
public abstract record RegisteredWriter : ArchiveWriter
{
    /// <summary>How many accounts a policy names one by one; beyond them it names the organization.</summary>
    /// <remarks>A bucket policy ends at 20,480 characters, and an account takes about 160 of them.</remarks>
    public const int MostListed = 60;

    /// <summary>The accounts on whose behalf it may write.</summary>
    public required IReadOnlyList<AccountId> Accounts { get; init; }

    /// <summary>The organization of the accounts.</summary>
    public required OrganizationId Organization { get; init; }

    /// <summary>What holds for calls that the service makes for these accounts.</summary>
    private protected IReadOnlyList<Condition> ForAccounts => AreListed
        ? [.. OnAccounts()]
        : [Condition.StringEquals("aws:SourceOrgID", Organization.ToString())];

    /// <summary>Whether the policy names every account.</summary>
    private protected bool AreListed => Accounts.Count <= MostListed;

    /// <summary>The documented conditions, which name every account.</summary>
    private protected abstract IEnumerable<Condition> OnAccounts();
}
