using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

/// <summary>A writer or reader of logs whose permissions AWS does not try when something is deployed: without them, logs never come, or nobody can ask them.</summary>
/// <param name="Bucket">The bucket's name.</param>
/// <param name="Writer">A service principal, or a role name or pattern of such.</param>
/// <param name="Part">What it needs: to write an <c>object</c>, to look at the <c>bucket</c>, to use the <c>key</c>; to <c>find</c> or to <c>read</c> objects.</param>
sealed record SilentWriter(string Bucket, string Writer, string Part)
{
    const string LogDelivery = "delivery.logs.amazonaws.com";

    /// <summary>Whether the writer is a role of some account, known by its name.</summary>
    public bool IsRole => !Writer.EndsWith(".amazonaws.com", StringComparison.Ordinal);

    /// <summary>The action that the policy must allow.</summary>
    public string Action => (Part, Writer) switch
    {
        ("find", _) => "s3:ListBucket",
        ("read", _) => "s3:GetObject",
        ("object", PlatformNames.ReplicationRolePattern) => "s3:ReplicateObject",
        ("object", _) => "s3:PutObject",
        ("bucket", PlatformNames.ReplicationRolePattern) => "s3:GetBucketVersioning",
        ("bucket", PlatformNames.FirehoseRolePattern) => "s3:GetBucketLocation",
        ("bucket", _) => "s3:GetBucketAcl",
        (_, PlatformNames.ReplicationRolePattern) => "kms:Encrypt",
        _ => "kms:GenerateDataKey",
    };

    /// <summary>Those of the buckets that the stack of a configuration makes.</summary>
    public static IEnumerable<SilentWriter> Of(Platform platform) =>
    [
        .. platform.Self.Role == AccountRole.Security ? OfCentral(platform) : [],
        .. platform.Assets.LoggedBuckets.Select(bucket => bucket.Region).Distinct().Select(region => new SilentWriter(
            platform.Names.LandingBucket(BucketClasses.S3Access, platform.Self.Id, region).ToString(), "logging.s3.amazonaws.com", "object")),
        .. platform.Assets.Adopted.SelectMany(bucket => OfAdopted(platform, bucket)),
    ];

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is something else.</summary>
    public static SilentWriter? Parse(string text) => text.Split(' ') is [var bucket, var writer, var part] ? new(bucket, writer, part) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Bucket} {Writer} {Part}";

    static IEnumerable<SilentWriter> OfArchive(Platform platform, BucketClass bucket)
    {
        var name = platform.Names.ArchiveBucket(bucket).ToString();
        var writers = LogSources.All
            .Where(source => source.Bucket == bucket && !source.IsWrittenAtHome)
            .SelectMany(source => source.Writers)
            .Select(writer => writer.Principal)
            .Distinct();
        return writers.SelectMany(writer => writer switch
        {
            PlatformNames.FirehoseRolePattern or PlatformNames.ReplicationRolePattern => OfRoles(name, writer),
            LogDelivery => [new(name, writer, "key")],
            _ => (SilentWriter[])[],
        });
    }

    static IEnumerable<SilentWriter> OfCentral(Platform platform) =>
    [
        .. BucketClasses.All.SelectMany(bucket => OfArchive(platform, bucket)),
        .. OfCopies(platform),
        .. platform.GovernedRegions.SelectMany(region => OfBalancers(platform, region)),
    ];

    // What a service writes to the archive, the archive's own role copies; what lands in other accounts, theirs do.
    static IEnumerable<SilentWriter> OfCopies(Platform platform) => platform.ArchiveCopyRegion is not { } region ? [] : LogSources.All
        .Where(source => !source.IsWrittenAtHome && source.Writers.Any(writer => writer.Principal == PlatformNames.ReplicationRolePattern))
        .Select(source => platform.Names.CopyBucket(source.Bucket, region).ToString())
        .Distinct()
        .SelectMany(copy => OfRoles(copy, PlatformNames.ReplicationRolePattern));

    static SilentWriter[] OfRoles(string bucket, string roles) => [new(bucket, roles, "object"), new(bucket, roles, "bucket"), new(bucket, roles, "key")];

    // Who has a balancer in which region is each account's business; the buckets wait for both kinds.
    static SilentWriter[] OfBalancers(Platform platform, Region region)
    {
        var name = platform.Names.LandingBucket(BucketClasses.Elb, platform.SecurityAccountId, region).ToString();
        return [new(name, "logdelivery.elasticloadbalancing.amazonaws.com", "object"), new(name, LogDelivery, "object"), new(name, LogDelivery, "bucket")];
    }

    // Its policy is the owner's text with our readers: a text that leaves out the writer would cut it off.
    static IEnumerable<SilentWriter> OfAdopted(Platform platform, AdoptedBucket bucket)
    {
        var name = bucket.Name.ToString();
        return
        [
            .. bucket.Source.Writers.Where(writer => writer.IsService).Select(writer => new SilentWriter(name, writer.Principal, "object")),
            .. bucket.Source.Writers.Where(writer => writer.Principal == LogDelivery).Select(writer => new SilentWriter(name, writer.Principal, "bucket")),
            .. platform.Names.QueryRoles.SelectMany(role => new SilentWriter[] { new(name, role, "find"), new(name, role, "read") }),
        ];
    }
}
