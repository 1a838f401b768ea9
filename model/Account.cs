namespace SecurityPlatform.Model;

/// <summary>One AWS account of the organization.</summary>
public sealed record Account
{
    /// <summary>The name people use: lower-case letters, digits and hyphens. Its stack may be called otherwise.</summary>
    public required string Name { get; init; }

    /// <summary>The account's id.</summary>
    public required AccountId Id { get; init; }

    /// <summary>What the account is for.</summary>
    public required AccountRole Role { get; init; }

    /// <summary>How much the account matters.</summary>
    /// <value>The default is <see cref="AccountEnvironment.Production"/>.</value>
    public AccountEnvironment Environment { get; init; }

    /// <summary>The address of the account's root user, which Macie and Detective ask for to enrol an account that exists.</summary>
    /// <value>The default is none: these two then watch only accounts that join later.</value>
    public string? Email { get; init; }

    /// <summary>The regions in which the account works.</summary>
    /// <value>Never empty; the default of the configuration is the organization's governed regions.</value>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>The day on which the account left the platform: nothing is expected from it, and its logs stay readable.</summary>
    /// <value>The default is none: the account is open.</value>
    public DateOnly? Closed { get; init; }

    /// <summary>The buckets of the account in which logs stay that were gathered before the platform came.</summary>
    /// <value>The default is none: all logs lie in the archive.</value>
    public IReadOnlyList<AdoptedBucket> Adopted { get; init; } = [];

    /// <summary>Where the account's logs of <paramref name="source"/> lie.</summary>
    public StorageMode StorageOf(LogSource source) =>
        Adopted.Any(bucket => bucket.Source == source) ? StorageMode.CrossAccount : StorageMode.SameAccount;

    /// <summary>Names of things in the account that are folders in the keys of its logs: by partition column, such as vpc.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Partitions { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
