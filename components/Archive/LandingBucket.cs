using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Archive;

/// <summary>A bucket in which logs land whose writer takes no customer key or no Object Lock, and from which they are copied to the archive.</summary>
/// <remarks>
/// "Replicating objects" and "Replicating encrypted objects", Amazon S3 user guide. Deletions are not copied: whoever empties this bucket
/// leaves the archive untouched, and it keeps the logs only until they have surely been copied. The archive holds copies, which S3 does not
/// copy on: a second region is a second rule here.
/// </remarks>
public sealed class LandingBucket : ComponentResource
{
    /// <summary>The type token. It is in the URN of the bucket: a new token replaces it.</summary>
    public const string Token = "security-platform:archive:LandingBucket";

    // Replication takes minutes as a rule, and may be repeated by hand for a month.
    const int Days = 30;
    const int UploadDays = 7;

    /// <summary>Creates the bucket, its policy and the replication.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public LandingBucket(string name, LandingBucketArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        var region = args.Region.ToString();

        var bucket = new Aws.S3.Bucket(
            $"{name}-bucket", new() { Region = region, BucketName = args.Bucket.ToString(), ForceDestroy = false }, this.Evidence());
        var versioning = new Aws.S3.BucketVersioning($"{name}-versioning", new()
        {
            Region = region,
            Bucket = bucket.Id,
            VersioningConfiguration = new Aws.S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
        }, this.Evidence());
        var ownership = new Aws.S3.BucketOwnershipControls($"{name}-ownership", BucketSettings.Ownership(region, bucket.Id), this.Evidence(versioning));
        var publicAccess = new Aws.S3.BucketPublicAccessBlock(
            $"{name}-public-access", BucketSettings.NoPublicAccess(region, bucket.Id), this.Evidence(ownership));
        var encryption = new Aws.S3.BucketServerSideEncryptionConfiguration(
            $"{name}-encryption", BucketSettings.OwnEncryption(region, bucket.Id), this.Evidence(publicAccess));
        var policy = new Aws.S3.BucketPolicy(
            $"{name}-policy", new() { Region = region, Bucket = bucket.Id, Policy = LandingBucketPolicy.Bucket(args).ToJson() }, this.Evidence(encryption));
        var lifecycle = new Aws.S3.BucketLifecycleConfiguration(
            $"{name}-lifecycle", BucketSettings.Lifecycle(region, bucket.Id, Days, Days, UploadDays), this.Evidence(policy));

        var copies = args.Replication;
        var role = new Aws.Iam.Role($"{name}-replication-role", new()
        {
            Name = args.ReplicationRole,
            Description = $"Copies {args.Bucket} to the archive",
            AssumeRolePolicy = copies.TrustPolicy,
        }, this.Child());
        var grant = new Aws.Iam.RolePolicy(
            $"{name}-replication-role-policy", new() { Name = "replicate", Role = role.Id, Policy = copies.RolePolicy }, this.Child());
        var replication = new Aws.S3.BucketReplicationConfig($"{name}-replication", copies.Config(role.Arn), this.Child(lifecycle, grant));
        _ = new ReplicationAlarm($"{name}-alarm", copies.Alarm(args.Archive), new() { Parent = this });
        if (args.Copy is { } copy)
        {
            _ = new ReplicationAlarm($"{name}-copy-alarm", copies.Alarm(copy), new() { Parent = this });
        }

        Ready = replication;
        RegisterOutputs();
    }

    /// <summary>What writers must wait for.</summary>
    public Resource Ready { get; }
}
