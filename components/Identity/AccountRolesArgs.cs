using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Identity;

/// <summary>What <see cref="AccountRoles"/> need to be told.</summary>
public sealed record AccountRolesArgs
{
    /// <summary>The platform as the account's stack sees it: the account, the names of the roles, the repository.</summary>
    public required Platform Platform { get; init; }

    internal void Validate(string name) => new Problems(name)
        .Unless(Platform.GitHubRepository.Length > 0, nameof(Platform.GitHubRepository), "OWNER/NAME", "none",
            "Set security-platform:gitHubRepository: a trust without a repository lets every workflow of GitHub in.")
        .ThrowIfAny();
}
