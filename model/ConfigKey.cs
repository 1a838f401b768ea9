namespace SecurityPlatform.Model;

/// <summary>One key of the platform's configuration: what the parser reads and what Pulumi.yaml documents.</summary>
/// <param name="Name">The name without the project's namespace.</param>
/// <param name="Type">The type in Pulumi.yaml.</param>
/// <param name="Description">What it is for: the text in Pulumi.yaml.</param>
public sealed record ConfigKey(string Name, ConfigType Type, string Description)
{
    /// <summary>The namespace of the keys: the name of the project in Pulumi.yaml.</summary>
    public const string Namespace = "security-platform";

    /// <summary>The value of a file that does not have the key, as Pulumi hands it over.</summary>
    /// <value>The default is <see langword="null"/>: every stack must set the key.</value>
    public string? Default { get; init; }

    /// <summary>The stacks that may set the key.</summary>
    /// <value>The default is all.</value>
    public IReadOnlyList<AccountRole> Roles { get; init; } = [AccountRole.Master, AccountRole.Security, AccountRole.Member];

    /// <summary>Whether all stacks that may set the key must agree on it.</summary>
    public bool IsShared { get; init; }

    /// <summary>The name as it stands in a stack's file.</summary>
    public string FullName { get; } = $"{Namespace}:{Name}";

    /// <summary>Whether a stack of <paramref name="role"/> may set the key.</summary>
    public bool AppliesTo(AccountRole role)
    {
        foreach (var candidate in Roles)
        {
            if (candidate == role)
            {
                return true;
            }
        }

        return false;
    }
}
