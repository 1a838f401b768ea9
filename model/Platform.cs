namespace SecurityPlatform.Model;

/// <summary>The security platform as one stack sees it: parsed, checked, immutable. Made by <see cref="PlatformConfig"/>.</summary>
public sealed record Platform
{
    /// <summary>The stack's name; its file is Pulumi.NAME.yaml.</summary>
    public required string Stack { get; init; }

    /// <summary>The organization.</summary>
    public required OrganizationId Organization { get; init; }

    /// <summary>Where the trail, the archive and the analysis are.</summary>
    public required Region HomeRegion { get; init; }

    /// <summary>The regions that the organization works in and the platform watches, the home region among them.</summary>
    public required IReadOnlyList<Region> GovernedRegions { get; init; }

    /// <summary>The account that the stack is deployed to.</summary>
    public required Account Self { get; init; }

    /// <summary>The organization's management account.</summary>
    public required AccountId MasterAccountId { get; init; }

    /// <summary>The account of the archive and the analysis.</summary>
    public required AccountId SecurityAccountId { get; init; }

    /// <summary>The account register: every account on the security stack, only <see cref="Self"/> on the others.</summary>
    public required IReadOnlyList<Account> Accounts { get; init; }

    /// <summary>The sensitive buckets: those of all accounts on the master stack, an account's own on the others.</summary>
    public IReadOnlyList<SensitiveBucket> SensitiveBuckets { get; init; } = [];

    /// <summary>The DynamoDB tables whose reads and writes the trail records; set on the master stack only.</summary>
    public DataEvents RecordedTables { get; init; } = DataEvents.None;

    /// <summary>The Lambda functions whose invocations the trail records; set on the master stack only.</summary>
    public DataEvents RecordedFunctions { get; init; } = DataEvents.None;

    /// <summary>What the account has that gives logs.</summary>
    public AccountAssets Assets { get; init; } = AccountAssets.None;

    /// <summary>The sources that the stack leaves out.</summary>
    public IReadOnlyList<LogSource> Disabled { get; init; } = [];

    /// <summary>Whether <paramref name="source"/> is collected where there is something to collect: it is not switched off.</summary>
    public bool Collects(LogSource source) => !Disabled.Contains(source);

    /// <summary>Whether the account's own stack ships <paramref name="source"/> to the archive: it is collected, and does not stay in a bucket of the account.</summary>
    public bool Ships(LogSource source) => Collects(source) && Assets.Adopted.All(bucket => bucket.Source != source);

    /// <summary>Whether the security account shares one resolver query log configuration per region with all accounts.</summary>
    /// <value>The default is yes; without, each account has its own.</value>
    public bool ResolverSharing { get; init; } = true;

    /// <summary>How long evidence is kept.</summary>
    public RetentionPlan Retention { get; init; } = RetentionPlan.Default;

    /// <summary>Who may shorten the life of a locked log object.</summary>
    /// <value>The default is <see cref="ObjectLockMode.Governance"/>.</value>
    public ObjectLockMode ObjectLock { get; init; }

    /// <summary>The region that the archives are copied to.</summary>
    /// <value>The default is none.</value>
    public Region? ArchiveCopyRegion { get; init; }

    /// <summary>The first day with logs: tables look no further back.</summary>
    /// <value>The default is the first day of 2024.</value>
    public DateOnly LogsSince { get; init; } = new(2024, 1, 1);

    /// <summary>Which parts are on.</summary>
    public Switches Switches { get; init; } = new();

    /// <summary>What Security Hub checks.</summary>
    public IReadOnlyList<SecurityStandard> Standards { get; init; } = SecurityStandards.Default;

    /// <summary>Who gets the CIS alarms by e-mail.</summary>
    public IReadOnlyList<string> AlarmEmails { get; init; } = [];

    /// <summary>The policy types that the organization has enabled, once there are guardrails.</summary>
    public IReadOnlyList<string> OrganizationPolicyTypes { get; init; } = ["SERVICE_CONTROL_POLICY"];

    /// <summary>The repository that deploys, as OWNER/NAME; empty where the stack makes no roles.</summary>
    public string GitHubRepository { get; init; } = "";

    /// <summary>The role that reads and changes nothing.</summary>
    public string AuditorRole { get; init; } = "PlatformAuditor";

    /// <summary>The buckets of the account whose new objects are scanned for malware.</summary>
    public IReadOnlyList<ScannedBucket> ScannedBuckets { get; init; } = [];

    /// <summary>How many GiB one query may scan before Athena stops it.</summary>
    /// <value>At least 1. The default is 100, which costs about half a dollar.</value>
    public int QueryScanLimitGiB { get; init; } = 100;

    /// <summary>The role that deploys; the only one that may change an archive bucket's settings.</summary>
    public string DeployRole { get; init; } = "PlatformDeploy";

    /// <summary>The role for emergencies, which may do so too.</summary>
    public string BreakGlassRole { get; init; } = "PlatformBreakGlass";

    /// <summary>The names of everything that more than one stack must agree on.</summary>
    public PlatformNames Names => new(this);
}
