using Pulumi;
using SecurityPlatform.Components.Archive;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Analytics;

/// <summary>The bucket that Athena writes query results to, a folder for each log type.</summary>
/// <remarks>Not locked as an archive is: Athena replaces its own files, and results can be asked for again.</remarks>
public sealed class QueryResults : ComponentResource
{
    /// <summary>The type token. It is in the URN of the bucket: a new token replaces it.</summary>
    public const string Token = "security-platform:analytics:QueryResults";

    const int NoncurrentDays = 7;
    const int UploadDays = 1;

    /// <summary>Creates the key, the bucket and its settings.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public QueryResults(string name, QueryResultsArgs args, ComponentResourceOptions? options = null)
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
            Policy = QueryResultsPolicy.Key(args).ToJson(),
        }, this.Guarded());
        _ = new Aws.Kms.Alias($"{name}-key-alias", new() { Region = region, Name = args.KeyAlias, TargetKeyId = key.KeyId }, this.Child());

        var bucket = new Aws.S3.Bucket($"{name}-bucket", new()
        {
            Region = region,
            BucketName = args.Bucket.ToString(),

            // Said, not left out: AWS answers what is left out, so a plan would not tell whether this is an archive.
            ObjectLockEnabled = false,
            ForceDestroy = false,
        }, this.Guarded());
        var ownership = new Aws.S3.BucketOwnershipControls(
            $"{name}-ownership", BucketSettings.Ownership(region, bucket.Id), this.Guarded());
        var publicAccess = new Aws.S3.BucketPublicAccessBlock(
            $"{name}-public-access", BucketSettings.NoPublicAccess(region, bucket.Id), this.Guarded(ownership));
        var encryption = new Aws.S3.BucketServerSideEncryptionConfiguration(
            $"{name}-encryption", BucketSettings.Encryption(region, bucket.Id, key.Arn), this.Guarded(publicAccess));
        var policy = new Aws.S3.BucketPolicy(
            $"{name}-policy", new() { Region = region, Bucket = bucket.Id, Policy = QueryResultsPolicy.Bucket(args).ToJson() }, this.Guarded(encryption));
        Ready = new Aws.S3.BucketLifecycleConfiguration(
            $"{name}-lifecycle", BucketSettings.Lifecycle(region, bucket.Id, args.KeepDays, NoncurrentDays, UploadDays), this.Guarded(policy));

        KeyArn = key.Arn;
        RegisterOutputs();
    }

    /// <summary>The ARN of the bucket's key.</summary>
    [Output("keyArn")]
    public Output<string> KeyArn { get; }

    /// <summary>The last part: a workgroup depends on it.</summary>
    public Resource Ready { get; }
}
