using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Archive;

/// <summary>A bucket that one class of logs of the whole organization is written to, and that nobody can empty.</summary>
/// <remarks>Why one bucket per class: docs/decisions/0005-one-archive-bucket-per-class.md.</remarks>
public sealed class LogArchive : ComponentResource
{
    /// <summary>The type token. It is in the URN of the bucket: a new token replaces it.</summary>
    public const string Token = "security-platform:archive:LogArchive";

    // How long an overwritten version stays that no lock protects any more, and how long an upload may take.
    const int NoncurrentDays = 30;
    const int UploadDays = 7;

    /// <summary>Creates the key, the bucket, its locks and its policy.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public LogArchive(string name, LogArchiveArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        var region = args.Region.ToString();

        var key = new Aws.Kms.Key($"{name}-key", new()
        {
            Region = region,
            Description = $"Encrypts {args.Bucket}",
            EnableKeyRotation = true,
            DeletionWindowInDays = 30,
            Policy = LogArchivePolicy.Key(args).ToJson(),
        }, this.Evidence());
        _ = new Aws.Kms.Alias($"{name}-key-alias", new() { Region = region, Name = args.KeyAlias, TargetKeyId = key.KeyId }, this.Child());

        var bucket = new Aws.S3.Bucket($"{name}-bucket", new()
        {
            Region = region,
            BucketName = args.Bucket.ToString(),
            ObjectLockEnabled = true,
            ForceDestroy = false,
        }, this.Evidence());

        // One after the other: S3 answers OperationAborted when two settings of a bucket change at once.
        var versioning = new Aws.S3.BucketVersioning($"{name}-versioning", new()
        {
            Region = region,
            Bucket = bucket.Id,
            VersioningConfiguration = new Aws.S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
        }, this.Evidence());
        var ownership = new Aws.S3.BucketOwnershipControls(
            $"{name}-ownership", BucketSettings.Ownership(region, bucket.Id), this.Evidence(versioning));
        var publicAccess = new Aws.S3.BucketPublicAccessBlock(
            $"{name}-public-access", BucketSettings.NoPublicAccess(region, bucket.Id), this.Evidence(ownership));
        var encryption = new Aws.S3.BucketServerSideEncryptionConfiguration(
            $"{name}-encryption", BucketSettings.Encryption(region, bucket.Id, key.Arn), this.Evidence(publicAccess));
        var objectLock = new Aws.S3.BucketObjectLockConfiguration($"{name}-lock", new()
        {
            Region = region,
            Bucket = bucket.Id,
            Rule = new Aws.S3.Inputs.BucketObjectLockConfigurationRuleArgs
            {
                DefaultRetention = new Aws.S3.Inputs.BucketObjectLockConfigurationRuleDefaultRetentionArgs
                {
                    Mode = args.LockMode == ObjectLockMode.Compliance ? "COMPLIANCE" : "GOVERNANCE",
                    Days = args.RetentionDays,
                },
            },
        }, this.Evidence(encryption));
        var policy = new Aws.S3.BucketPolicy(
            $"{name}-policy", new() { Region = region, Bucket = bucket.Id, Policy = LogArchivePolicy.Bucket(args).ToJson() }, this.Evidence(objectLock));
        var lifecycle = new Aws.S3.BucketLifecycleConfiguration(
            $"{name}-lifecycle", BucketSettings.Lifecycle(region, bucket.Id, args.RetentionDays, NoncurrentDays, UploadDays), this.Evidence(policy));

        Ready = lifecycle;
        BucketArn = bucket.Arn;
        KeyArn = key.Arn;
        RegisterOutputs();
    }

    /// <summary>The bucket's ARN.</summary>
    [Output("bucketArn")]
    public Output<string> BucketArn { get; }

    /// <summary>The key's ARN, which AWS gives and writers in other accounts must be told.</summary>
    [Output("keyArn")]
    public Output<string> KeyArn { get; }

    /// <summary>The last part: what must find the archive complete depends on it.</summary>
    public Resource Ready { get; }
}
