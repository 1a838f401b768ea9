using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Archive;

/// <summary>How objects are copied from a landing bucket to an archive, and from an archive to a second region.</summary>
static class ReplicationSettings
{
    /// <summary>The id of the one rule; part of the metrics of the copies.</summary>
    public const string RuleId = "archive";

    /// <summary>The id of the rule of a copy to a second region.</summary>
    public const string CopyRuleId = "second-region";

    // The threshold that S3 offers.
    const int Minutes = 15;

    /// <summary>Everything, within fifteen minutes, encrypted with the archive's key, with metrics; no deletion.</summary>
    public static Aws.S3.BucketReplicationConfigArgs To(LandingBucketArgs args, Input<string> bucket, Input<string> role)
    {
        var destination = Destination(args.ArchiveArn, args.ArchiveKeyArn);
        destination.Account = args.ArchiveAccount.ToString();
        destination.AccessControlTranslation = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationAccessControlTranslationArgs { Owner = "Destination" };
        return Config(args.Region, bucket, role, Rule(RuleId, destination));
    }

    /// <summary>The same from an archive to its copy, which is of the same account; what the archive's key encrypts is copied too.</summary>
    public static Aws.S3.BucketReplicationConfigArgs To(ArchiveCopyArgs args, Input<string> role, Input<string> copyKeyArn)
    {
        var rule = Rule(CopyRuleId, Destination(args.CopyArn, copyKeyArn));
        rule.SourceSelectionCriteria = new Aws.S3.Inputs.BucketReplicationConfigRuleSourceSelectionCriteriaArgs
        {
            SseKmsEncryptedObjects = new Aws.S3.Inputs.BucketReplicationConfigRuleSourceSelectionCriteriaSseKmsEncryptedObjectsArgs { Status = "Enabled" },
        };
        return Config(args.Platform.HomeRegion, args.Archive.ToString(), role, rule);
    }

    static Aws.S3.BucketReplicationConfigArgs Config(
        Region region, Input<string> bucket, Input<string> role, Aws.S3.Inputs.BucketReplicationConfigRuleArgs rule) =>
        new() { Region = region.ToString(), Bucket = bucket, Role = role, Rules = rule };

    static Aws.S3.Inputs.BucketReplicationConfigRuleArgs Rule(string id, Aws.S3.Inputs.BucketReplicationConfigRuleDestinationArgs destination) => new()
    {
        Id = id,
        Status = "Enabled",
        Priority = 1,
        Filter = new Aws.S3.Inputs.BucketReplicationConfigRuleFilterArgs { Prefix = "" },
        DeleteMarkerReplication = new Aws.S3.Inputs.BucketReplicationConfigRuleDeleteMarkerReplicationArgs { Status = "Disabled" },
        Destination = destination,
    };

    static Aws.S3.Inputs.BucketReplicationConfigRuleDestinationArgs Destination(Input<string> bucket, Input<string> keyArn) => new()
    {
        Bucket = bucket,
        EncryptionConfiguration = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationEncryptionConfigurationArgs { ReplicaKmsKeyId = keyArn },
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
