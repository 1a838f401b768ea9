using System.Diagnostics.CodeAnalysis;

namespace SecurityPlatform.Model;

/// <summary>
/// The names of everything that more than one stack must agree on. Computed, never referenced: the trail needs the bucket and
/// the bucket's policy needs the trail, and no order of stacks would solve that.
/// </summary>
[SuppressMessage("Performance", "CA1822", Justification = "Callers should not have to know which names depend on the organization.")]
public sealed class PlatformNames(Platform platform)
{
    /// <summary>The role names that may write to the archive from any account of the organization.</summary>
    public const string FirehoseRolePattern = "platform-firehose-*";

    /// <summary>The names of the roles that copy objects from a landing bucket to the archive.</summary>
    public const string ReplicationRolePattern = "platform-replication-*";

    /// <summary>The names of the workgroups of all sources.</summary>
    public const string WorkgroupPattern = "platform-*";

    // An organization id may have 32 characters; ten are as good against squatters and leave room for the rest of 63.
    const int SuffixLength = 10;

    /// <summary>The AWS partition of the organization, the second field of its ARNs.</summary>
    public string Partition => platform.HomeRegion.Partition;

    /// <summary>The organization trail.</summary>
    public string Trail => "platform-organization";

    /// <summary>The ARN of the organization trail, which always carries the management account's id.</summary>
    public string TrailArn => Arn.Of("cloudtrail", platform.HomeRegion, platform.MasterAccountId, $"trail/{Trail}");

    /// <summary>The log group in the management account that gets the trail's events for alarms.</summary>
    public string TrailLogGroup => $"/platform/{Trail}";

    /// <summary>The archive bucket of a class, in the security account.</summary>
    public BucketName ArchiveBucket(BucketClass bucket) => BucketOf($"{bucket.NamePrefix}{Owner}-{bucket.Id}");

    /// <summary>The bucket that Athena writes results to, in the security account.</summary>
    public BucketName ResultsBucket => BucketOf($"{Owner}-results");

    /// <summary>The folder of a source's query results; nobody else's workgroup writes there.</summary>
    public S3Prefix ResultsPrefix(LogSource source) => S3Prefix.Parse($"{source.Id}/");

    /// <summary>The alias of the key that encrypts an archive bucket.</summary>
    public string KeyAlias(BucketClass bucket) => $"alias/platform-{bucket.Id}";

    /// <summary>The alias of the key that encrypts query results.</summary>
    public string ResultsKeyAlias => "alias/platform-results";

    /// <summary>The bucket of the lookup tables, in the security account.</summary>
    public BucketName LookupBucket => BucketOf($"{Owner}-lookup");

    /// <summary>The alias of the key that encrypts the lookup tables.</summary>
    public string LookupKeyAlias => "alias/platform-lookup";

    /// <summary>The role that people take to ask the logs.</summary>
    public string AnalystRole => "platform-analyst";

    /// <summary>The IAM Identity Center permission set whose holders may take <see cref="AnalystRole"/>.</summary>
    public string AnalystPermissionSet => "PlatformAnalyst";

    /// <summary>The role that runs the scheduled queries.</summary>
    public string QueryRunnerRole => "platform-query-runner";

    /// <summary>The Glue database of a source: one per log type.</summary>
    public string Database(LogSource source) => source.Id.Replace('-', '_');

    /// <summary>The Glue table of an environment, the same in every database.</summary>
    public string Table(AccountEnvironment environment) => environment switch
    {
        AccountEnvironment.Production => "prod",
        AccountEnvironment.Staging => "stg",
        _ => "dev",
    };

    /// <summary>The Athena workgroup of a source: one per log type, so that results and costs are kept apart.</summary>
    public string Workgroup(LogSource source) => $"platform-{source.Id}";

    /// <summary>The delivery stream that carries a source's lines to the archive.</summary>
    public string FirehoseStream(LogSource source) => $"platform-firehose-{source.Id}";

    /// <summary>The role of that stream; matches <see cref="FirehoseRolePattern"/>.</summary>
    public string FirehoseRole(LogSource source) => $"platform-firehose-{source.Id}";

    /// <summary>The roles that write to the archive, for a condition on aws:PrincipalArn.</summary>
    public string FirehoseRoleArns => Arn.Global(Partition, "iam", "*", $"role/{FirehoseRolePattern}");

    /// <summary>The role with which CloudWatch Logs puts lines on a source's stream.</summary>
    public string SubscriptionRole(LogSource source) => $"platform-subscription-{source.Id}";

    /// <summary>The configurations that log resolver queries, and their shares.</summary>
    public string ResolverConfig => "platform-resolver-queries";

    /// <summary>The ARN of the organization, for sharing with all of its accounts.</summary>
    public string OrganizationArn => Arn.Global(Partition, "organizations", platform.MasterAccountId.ToString(), $"organization/{platform.Organization}");

    /// <summary>The log group of a public zone. Route 53 itself proposes this form.</summary>
    public string ZoneLogGroup(PublicZone zone) => $"/aws/route53/{zone.Name}";

    /// <summary>The ARN of the role that deploys to an account.</summary>
    public string DeployRoleArn(AccountId account) => RoleArn(account, platform.DeployRole);

    /// <summary>The ARN of the role for emergencies.</summary>
    public string BreakGlassRoleArn(AccountId account) => RoleArn(account, platform.BreakGlassRole);

    /// <summary>The ARN of any role.</summary>
    public string RoleArn(AccountId account, string role) => Arn.Global(Partition, "iam", account.ToString(), $"role/{role}");

    /// <summary>The ARN of an archive bucket.</summary>
    public string ArchiveBucketArn(BucketClass bucket) => Arn.Bucket(Partition, ArchiveBucket(bucket));

    string Owner => platform.Organization.Suffix is { Length: > SuffixLength } suffix
        ? suffix[..SuffixLength]
        : platform.Organization.Suffix;

    BucketName BucketOf(string stem) => BucketName.Parse($"{stem}-{platform.SecurityAccountId}-{platform.HomeRegion}");
}
