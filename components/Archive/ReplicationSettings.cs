using Pulumi;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Archive;

/// <summary>How objects are copied from a landing bucket to an archive.</summary>
static class ReplicationSettings
{
    /// <summary>The id of the one rule; part of the metrics of the copies.</summary>
    public const string RuleId = "archive";

    // The threshold that S3 offers.
    const int Minutes = 15;

    /// <summary>Everything, within fifteen minutes, encrypted with the archive's key, with metrics; no deletion.</summary>
    public static Aws.S3.BucketReplicationConfigArgs To(LandingBucketArgs args, Input<string> bucket, Input<string> role) => new()
    {
        Region = args.Region.ToString(),
        Bucket = bucket,
        Role = role,
        Rules = new Aws.S3.Inputs.BucketReplicationConfigRuleArgs
        {
            Id = RuleId,
            Status = "Enabled",
            Priority = 1,
            Filter = new Aws.S3.Inputs.BucketReplicationConfigRuleFilterArgs { Prefix = "" },
            DeleteMarkerReplication = new Aws.S3.Inputs.BucketReplicationConfigRuleDeleteMarkerReplicationArgs { Status = "Disabled" },
            Destination = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationArgs
            {
                Bucket = args.ArchiveArn,
                Account = args.ArchiveAccount.ToString(),
                AccessControlTranslation = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationAccessControlTranslationArgs { Owner = "Destination" },
                EncryptionConfiguration = new Aws.S3.Inputs.BucketReplicationConfigRuleDestinationEncryptionConfigurationArgs { ReplicaKmsKeyId = args.ArchiveKeyArn },
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
            },
        },
    };
}
