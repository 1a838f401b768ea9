using Pulumi;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Archive;

/// <summary>How all objects of a bucket are copied: from a landing bucket to an archive, and from either to a second region.</summary>
/// <remarks>
/// "Replication configuration file elements", "Setting up permissions for live replication", "Using Object Lock with replication" and
/// "Replicating encrypted objects", Amazon S3 user guide. S3 copies no copies, so each rule starts where objects are written. The targets
/// know no ACLs: what they are given is theirs, without the owner override and its permission ("Changing the replica owner").
/// </remarks>
sealed record Replication
{
    // The threshold that S3 offers.
    const int Minutes = 15;

    /// <summary>The bucket that is copied.</summary>
    public required BucketName Source { get; init; }

    /// <summary>The account of that bucket, and of the role that copies.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Where that bucket is.</summary>
    public required Region Region { get; init; }

    /// <summary>The ARN of the key of a locked bucket; null where objects only land.</summary>
    public Input<string>? SourceKeyArn { get; init; }

    /// <summary>Where the objects go, each to all of them.</summary>
    public required IReadOnlyList<ReplicationTarget> Targets { get; init; }

    /// <summary>Who may take the role: S3, for this account.</summary>
    public string TrustPolicy =>
        Policies.TrustPolicy.Service("s3.amazonaws.com", Condition.StringEquals("aws:SourceAccount", Account.ToString())).ToJson();

    /// <summary>What the role may do.</summary>
    public Output<string> RolePolicy => Output.All([SourceKeyArn ?? "", .. Targets.Select(target => target.KeyArn)])
        .Apply(keys => Policy(keys[0], [.. keys.Skip(1)]).ToJson());

    /// <summary>Read versions and their locks here, write them there; delete nowhere.</summary>
    public PolicyDocument Policy(string sourceKeyArn, IReadOnlyList<string> targetKeyArns)
    {
        var source = Arn.Bucket(Region.Partition, Source);
        string[] locks = SourceKeyArn is null ? [] : ["s3:GetObjectLegalHold", "s3:GetObjectRetention"];
        string[] abroad = [.. Targets.Where(target => target.Account != Account).Select(target => target.BucketArn)];
        return new(
        [
            Statement.Allow("Source", "s3:GetReplicationConfiguration", "s3:ListBucket") with { Resources = [source] },
            Statement.Allow("SourceObjects", [.. locks, "s3:GetObjectVersionAcl", "s3:GetObjectVersionForReplication", "s3:GetObjectVersionTagging"]) with
            {
                Resources = [$"{source}/*"],
            },
            .. SourceKeyArn is null ? [] : (Statement[])[OnKeys("SourceKey", [sourceKeyArn], [Region], "kms:Decrypt")],
            .. abroad.Length == 0 ? [] : (Statement[])[Statement.Allow("Targets", "s3:GetBucketVersioning") with { Resources = abroad }],
            Statement.Allow("TargetObjects", "s3:ReplicateObject", "s3:ReplicateTags") with { Resources = [.. Targets.Select(target => $"{target.BucketArn}/*")] },
            OnKeys("TargetKeys", targetKeyArns, Targets.Select(target => target.Region), "kms:Encrypt", "kms:GenerateDataKey"),
        ]);
    }

    /// <summary>Everything within fifteen minutes, encrypted with the target's key, with metrics; no deletion.</summary>
    public Aws.S3.BucketReplicationConfigArgs Config(Input<string> role) => new()
    {
        Region = Region.ToString(),
        Bucket = Source.ToString(),
        Role = role,
        Rules = Targets.Select((target, i) => Rule(target, i + 1)).ToArray(),
    };

    /// <summary>Watches the copies to a target.</summary>
    public ReplicationAlarmArgs Alarm(ReplicationTarget target) =>
        new() { Region = Region, Account = Account, Source = Source, Destination = target.Bucket, RuleId = target.RuleId };

    static Statement OnKeys(string sid, IReadOnlyList<string> keys, IEnumerable<Region> regions, params IReadOnlyList<string> actions) => Statement.Allow(sid, actions) with
    {
        Resources = keys,
        Conditions = [Condition.StringEquals("kms:ViaService", [.. regions.Select(region => $"s3.{region}.amazonaws.com").Distinct()])],
    };

    // With a filter S3 wants a priority, of which no two may be alike, and a word on delete markers.
    Aws.S3.Inputs.BucketReplicationConfigRuleArgs Rule(ReplicationTarget target, int priority)
    {
        var rule = new Aws.S3.Inputs.BucketReplicationConfigRuleArgs
        {
            Id = target.RuleId,
            Status = "Enabled",
            Priority = priority,
            Filter = new Aws.S3.Inputs.BucketReplicationConfigRuleFilterArgs { Prefix = "" },
            DeleteMarkerReplication = new Aws.S3.Inputs.BucketReplicationConfigRuleDeleteMarkerReplicationArgs { Status = "Disabled" },
            Destination = Destination(target),
        };
        if (SourceKeyArn is not null)
        {
            rule.SourceSelectionCriteria = new Aws.S3.Inputs.BucketReplicationConfigRuleSourceSelectionCriteriaArgs
            {
                SseKmsEncryptedObjects = new Aws.S3.Inputs.BucketReplicationConfigRuleSourceSelectionCriteriaSseKmsEncryptedObjectsArgs { Status = "Enabled" },
            };
        }

        return rule;
    }

    static Aws.S3.Inputs.BucketReplicationConfigRuleDestinationArgs Destination(ReplicationTarget target) => new()
    {
        Bucket = target.BucketArn,
        EncryptionConfiguration = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationEncryptionConfigurationArgs { ReplicaKmsKeyId = target.KeyArn },
        Metrics = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationMetricsArgs
        {
            Status = "Enabled",
            EventThreshold = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationMetricsEventThresholdArgs { Minutes = Minutes },
        },
        ReplicationTime = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationReplicationTimeArgs
        {
            Status = "Enabled",
            Time = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationReplicationTimeTimeArgs { Minutes = Minutes },
        },
    };
}
