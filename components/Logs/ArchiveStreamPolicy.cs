using SecurityPlatform.Components.Archive;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What the role of an <see cref="ArchiveStream"/> may do.</summary>
public static class ArchiveStreamPolicy
{
    /// <summary>Lets the stream write to its account's own folders of the archive, with the archive's key, and report its errors.</summary>
    /// <remarks>Amazon Data Firehose developer guide, "Grant Firehose access to an Amazon S3 destination".</remarks>
    public static PolicyDocument Delivery(ArchiveStreamArgs args, string archiveKeyArn)
    {
        ArgumentNullException.ThrowIfNull(args);
        var (platform, source) = (args.Platform, args.Source);
        var bucketArn = platform.Names.ArchiveBucketArn(source.Bucket);
        return new(
            Statement.Allow("ArchiveBucket", "s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads") with { Resources = [bucketArn] },
            Statement.Allow("ArchiveObjects", "s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject", "s3:PutObjectAcl") with
            {
                Resources = [.. DeliveryFolders.Of(source, platform, args.Account, args.Region).Select(folder => $"{bucketArn}/{folder}*")],
            },
            Statement.Allow("ArchiveKey", "kms:Decrypt", "kms:GenerateDataKey") with
            {
                Resources = [archiveKeyArn],
                Conditions = [Condition.StringEquals("kms:ViaService", $"s3.{platform.HomeRegion}.amazonaws.com")],
            },
            Statement.Allow("Errors", "logs:PutLogEvents") with
            {
                Resources = [Arn.Of("logs", args.Region, args.Account, $"log-group:{args.ErrorGroup}:log-stream:*")],
            });
    }
}
