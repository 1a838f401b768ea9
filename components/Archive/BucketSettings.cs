using Pulumi;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Archive;

/// <summary>The settings that an archive and a bucket of query results have in common.</summary>
static class BucketSettings
{
    /// <summary>Switches ACLs off: whoever writes, the bucket's account owns the object.</summary>
    public static Aws.S3.BucketOwnershipControlsArgs Ownership(string region, Input<string> bucket) => new()
    {
        Region = region,
        Bucket = bucket,
        Rule = new Aws.S3.Inputs.BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" },
    };

    /// <summary>Closes the bucket to the public in all four ways.</summary>
    public static Aws.S3.BucketPublicAccessBlockArgs NoPublicAccess(string region, Input<string> bucket) => new()
    {
        Region = region,
        Bucket = bucket,
        BlockPublicAcls = true,
        BlockPublicPolicy = true,
        IgnorePublicAcls = true,
        RestrictPublicBuckets = true,
    };

    /// <summary>Encrypts with a key, through a bucket key: that saves nearly all requests to KMS.</summary>
    public static Aws.S3.BucketServerSideEncryptionConfigurationArgs Encryption(string region, Input<string> bucket, Input<string> keyArn) => new()
    {
        Region = region,
        Bucket = bucket,
        Rules = new Aws.S3.Inputs.BucketServerSideEncryptionConfigurationRuleArgs
        {
            ApplyServerSideEncryptionByDefault = new Aws.S3.Inputs.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs
            {
                SseAlgorithm = "aws:kms",
                KmsMasterKeyId = keyArn,
            },
            BucketKeyEnabled = true,
        },
    };

    /// <summary>Encrypts with S3's own keys, where a writer takes no other.</summary>
    public static Aws.S3.BucketServerSideEncryptionConfigurationArgs OwnEncryption(string region, Input<string> bucket) => new()
    {
        Region = region,
        Bucket = bucket,
        Rules = new Aws.S3.Inputs.BucketServerSideEncryptionConfigurationRuleArgs
        {
            ApplyServerSideEncryptionByDefault = new Aws.S3.Inputs.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs
            {
                SseAlgorithm = "AES256",
            },
        },
    };

    /// <summary>One rule for the whole bucket; without <paramref name="days"/> only what was overwritten expires.</summary>
    /// <remarks>An empty filter means every object; a rule without filter is planned anew each time.</remarks>
    public static Aws.S3.BucketLifecycleConfigurationArgs Lifecycle(string region, Input<string> bucket, int? days, int noncurrentDays, int uploadDays)
    {
        var rule = new Aws.S3.Inputs.BucketLifecycleConfigurationRuleArgs
        {
            Id = "retention",
            Status = "Enabled",
            Filter = new Aws.S3.Inputs.BucketLifecycleConfigurationRuleFilterArgs(),
            NoncurrentVersionExpiration = new Aws.S3.Inputs.BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs { NoncurrentDays = noncurrentDays },
            AbortIncompleteMultipartUpload = new Aws.S3.Inputs.BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs { DaysAfterInitiation = uploadDays },
        };
        if (days is { } age)
        {
            rule.Expiration = new Aws.S3.Inputs.BucketLifecycleConfigurationRuleExpirationArgs { Days = age };
        }

        return new() { Region = region, Bucket = bucket, Rules = rule };
    }
}
