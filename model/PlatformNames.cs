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

    /// <summary>The copy of an archive bucket in a second region.</summary>
    public BucketName CopyBucket(BucketClass bucket, Region region) => BucketName.Parse($"{Owner}-{bucket.Id}-copy-{platform.SecurityAccountId}-{region}");

    /// <summary>The copies of all archive buckets in a second region, as a pattern of their ARNs.</summary>
    public string CopyBucketArns(Region region) => $"arn:{Partition}:s3:::{Owner}-*-copy-{platform.SecurityAccountId}-{region}";

    /// <summary>The role that copies from an archive bucket to a second region.</summary>
    public string CopyRole(BucketClass bucket) => $"platform-copy-{bucket.Id}";

    /// <summary>Whether a bucket has a name that the platform gives: an archive, a landing bucket, a copy, results or lookups.</summary>
    public bool IsOurs(BucketName bucket) =>
        bucket.ToString().StartsWith($"{Owner}-", StringComparison.Ordinal) || BucketClasses.All.Any(known => bucket == ArchiveBucket(known));

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

    /// <summary>The roles that read the logs.</summary>
    public IReadOnlyList<string> QueryRoles => [AnalystRole, QueryRunnerRole];

    /// <summary>The Glue database of a source: one per log type.</summary>
    public string Database(LogSource source) => source.Database;

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
    /// <remarks>API Gateway writes only to streams of its prefix.</remarks>
    public string FirehoseStream(LogSource source) => source.Id == LogSources.ApiGateway.Id ? $"amazon-apigateway-{source.Id}" : $"platform-firehose-{source.Id}";

    /// <summary>The role of that stream in a region; matches <see cref="FirehoseRolePattern"/>.</summary>
    /// <remarks>Roles are global, streams are not. A source of one region needs no region in the name.</remarks>
    public string FirehoseRole(LogSource source, Region region) => $"platform-firehose-{source.Id}{InRegion(source, region)}";

    /// <summary>The roles that write to the archive, for a condition on aws:PrincipalArn.</summary>
    public string FirehoseRoleArns => Arn.Global(Partition, "iam", "*", $"role/{FirehoseRolePattern}");

    /// <summary>The role with which CloudWatch Logs puts lines on a source's stream in a region.</summary>
    public string SubscriptionRole(LogSource source, Region region) => $"platform-subscription-{source.Id}{InRegion(source, region)}";

    /// <summary>The role that switches on the log of resources which other stacks own.</summary>
    public string SwitchRole(LogSource source, Region region) => $"platform-switch-{source.Id}{InRegion(source, region)}";

    /// <summary>The role with which EventBridge or an API puts events on a source's stream.</summary>
    public string PutRole(LogSource source, Region region) => $"platform-put-{source.Id}{InRegion(source, region)}";

    /// <summary>The bucket in which logs land whose writer cannot write to the archive.</summary>
    /// <param name="bucket">The class of the logs.</param>
    /// <param name="account">The account that the bucket is in.</param>
    /// <param name="region">The region of the writers, and of the bucket.</param>
    public BucketName LandingBucket(BucketClass bucket, AccountId account, Region region) => BucketName.Parse($"{Owner}-{bucket.Id}-landing-{account}-{region}");

    /// <summary>The landing buckets of all classes, accounts and regions, as a pattern of their ARNs.</summary>
    public string LandingBucketArns => $"arn:{Partition}:s3:::{Owner}-*-landing-*";

    /// <summary>The role that copies from a landing bucket; matches <see cref="ReplicationRolePattern"/>.</summary>
    public string ReplicationRole(BucketClass bucket, Region region) => $"platform-replication-{bucket.Id}-{region}";

    /// <summary>The destination in the security account that CloudFront logs are delivered to.</summary>
    public string CloudFrontDestination => "platform-cloudfront";

    /// <summary>The ARN of that destination. Log delivery of CloudFront works in us-east-1 only.</summary>
    public string CloudFrontDestinationArn => Arn.Of("logs", Region.UsEast1, platform.SecurityAccountId, $"delivery-destination:{CloudFrontDestination}");

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

    static string InRegion(LogSource source, Region region) => source.Origin.Regions == RegionScope.Global ? "" : $"-{region}";

    string Owner => platform.Organization.Suffix is { Length: > SuffixLength } suffix
        ? suffix[..SuffixLength]
        : platform.Organization.Suffix;

    BucketName BucketOf(string stem) => BucketName.Parse($"{stem}-{platform.SecurityAccountId}-{platform.HomeRegion}");
}
