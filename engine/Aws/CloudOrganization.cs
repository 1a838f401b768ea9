using System.Collections.Immutable;

namespace SecurityPlatform.Engine.Aws;

/// <summary>The organization that the simulated cloud belongs to.</summary>
/// <param name="Id">For example <c>o-exampleorg</c>.</param>
/// <param name="ManagementAccountId">The account that owns the organization; also acts where a provider names no account.</param>
/// <param name="Accounts">All accounts, the management account too.</param>
public sealed record CloudOrganization(string Id, string ManagementAccountId, ImmutableArray<CloudAccount> Accounts)
{
    /// <summary>The sample organization: master, security, a production and a staging member.</summary>
    public static CloudOrganization Sample { get; } = new(
        "o-exampleorg",
        "111122223333",
        [
            new("111122223333", "master", "master@example.com"),
            new("444455556666", "security", "security@example.com"),
            new("777788889999", "production", "production@example.com"),
            new("123456789012", "staging", "staging@example.com"),
            new("555555555555", "data", "data@example.com"),
        ]);

    /// <summary>Id of the root that all accounts and units hang under.</summary>
    public string RootId => $"r-{Digest.Alphanumeric($"{Id}/root", 4)}";

    /// <summary>The account, or null where it is no part of the organization.</summary>
    public CloudAccount? Find(string accountId)
    {
        foreach (var account in Accounts)
        {
            if (account.Id == accountId)
            {
                return account;
            }
        }

        return null;
    }
}
