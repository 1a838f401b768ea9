namespace SecurityPlatform.Model;

/// <summary>
/// One kind of log, declared once: bucket prefixes, policy statements, retention, table, workgroup, silence detection,
/// query checks, coverage and documentation all follow from it.
/// </summary>
public sealed record LogSource
{
    static readonly AccountEnvironment[] s_environments = Enum.GetValues<AccountEnvironment>();

    /// <summary>The name in queries/, workgroups and documentation: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The Glue database: one per log type.</summary>
    public string Database => Id.Replace('-', '_');

    /// <summary>The name that people know.</summary>
    public required string Title { get; init; }

    /// <summary>Who puts the objects into the bucket.</summary>
    public required IReadOnlyList<LogWriter> Writers { get; init; }

    /// <summary>The true keys of the objects.</summary>
    public required KeyLayout Layout { get; init; }

    /// <summary>How a file is read.</summary>
    public required LogFormat Format { get; init; }

    /// <summary>The columns of the table, in the order of the format.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>The partition columns, one per placeholder of the layout.</summary>
    public required IReadOnlyList<PartitionColumn> Partitions { get; init; }

    /// <summary>Silence for longer than this is a finding.</summary>
    public required TimeSpan LateAfter { get; init; }

    /// <summary>Where it is produced.</summary>
    public required LogOrigin Origin { get; init; }

    /// <summary>The bucket that it lies in.</summary>
    public required BucketClass Bucket { get; init; }

    /// <summary>Whether an account may keep it in a bucket of its own: neither the organization's trail nor the account's one recorder writes it.</summary>
    public bool MayStay => !IsCentral && Bucket != BucketClasses.CloudTrail && Bucket != BucketClasses.Config;

    /// <summary>How long it is kept.</summary>
    public RetentionClass Retention => Bucket.Retention;

    /// <summary>Whether the files of all accounts lie together, so that one table, that of production, reads them all.</summary>
    public bool IsCentral => Partitions.All(column => column.Kind != PartitionKind.Accounts);

    /// <summary>Whether the roles that write it are of the archive's own account, and need no grant of its policies.</summary>
    /// <remarks>"Policy evaluation for requests within a single account", IAM user guide: the role's own policy is enough.</remarks>
    public bool IsWrittenAtHome => IsCentral || Bucket.Landing == LandingPlace.Security;

    /// <summary>The environments for which <paramref name="platform"/> has a table of it: those with an account that produces it.</summary>
    /// <remarks>A central source has one table, that of production; one that is switched off has none.</remarks>
    public IReadOnlyList<AccountEnvironment> EnvironmentsOn(Platform platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        if (!platform.Collects(this))
        {
            return [];
        }

        // Asked for every query at each start, where LINQ over an enumeration would first have to be compiled.
        List<AccountEnvironment> environments = [];
        foreach (var environment in s_environments)
        {
            if (platform.Accounts.Any(account => account.Environment == environment && Origin.Includes(account)))
            {
                environments.Add(environment);
            }
        }

        return IsCentral && environments.Count > 0 ? [AccountEnvironment.Production] : environments;
    }
}
