using Pulumi;
using SecurityPlatform.Components.Archive;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>Logs the requests to an account's buckets, by way of a landing bucket in each of their regions.</summary>
/// <remarks>
/// "Enabling Amazon S3 server access logging", Amazon S3 user guide: the target is in the account and region of the source, without
/// customer key and Object Lock. The key names account, region, bucket and the day of the request, so a late line is in its day.
/// </remarks>
public sealed class BucketAccessLogging : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:BucketAccessLogging";

    /// <summary>Creates a landing bucket per region, and switches the logs on.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public BucketAccessLogging(string name, BucketAccessLoggingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);

        foreach (var group in args.Buckets.GroupBy(bucket => bucket.Region))
        {
            var (landing, region) = (args.Landing(group.Key), group.Key.ToString());
            var ready = new LandingBucket($"{name}-{region}", landing, new() { Parent = this }).Ready;
            foreach (var bucket in group)
            {
                _ = new Aws.S3.BucketLogging($"{name}-{bucket.Name}", new()
                {
                    Region = region,
                    Bucket = bucket.Name.ToString(),
                    TargetBucket = landing.Bucket.ToString(),
                    TargetPrefix = "s3-access/",
                    TargetObjectKeyFormat = new Aws.S3.Inputs.BucketLoggingTargetObjectKeyFormatArgs
                    {
                        PartitionedPrefix = new Aws.S3.Inputs.BucketLoggingTargetObjectKeyFormatPartitionedPrefixArgs { PartitionDateSource = "EventTime" },
                    },
                }, this.Child(ready));
            }
        }

        RegisterOutputs();
    }
}
