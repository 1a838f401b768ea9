using SecurityPlatform.Components.Policies;

namespace SecurityPlatform.Components.Archive;

/// <summary>The policies of a <see cref="LandingBucket"/> and of the role that copies from it.</summary>
public static class LandingBucketPolicy
{
    /// <summary>Who may write to the bucket, and what nobody may do to it.</summary>
    public static PolicyDocument Bucket(LandingBucketArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return new(
        [
            .. args.Writers.SelectMany(writer => writer.OnBucket(args.BucketArn)),
            .. ArchiveGuards.For(args.BucketArn, args.Organization, args.Administrators),
        ]);
    }

    /// <summary>Lets the role read the bucket's versions and write them to the archive with its key. It cannot delete anywhere.</summary>
    /// <remarks>"Setting up permissions for live replication", Amazon S3 user guide.</remarks>
    public static PolicyDocument Replication(LandingBucketArgs args, string archiveKeyArn)
    {
        ArgumentNullException.ThrowIfNull(args);
        return new(
            Statement.Allow("Source", "s3:GetReplicationConfiguration", "s3:ListBucket") with { Resources = [args.BucketArn] },
            Statement.Allow("SourceObjects", "s3:GetObjectVersionAcl", "s3:GetObjectVersionForReplication", "s3:GetObjectVersionTagging") with
            {
                Resources = [$"{args.BucketArn}/*"],
            },
            Statement.Allow("Archive", "s3:GetBucketVersioning") with { Resources = [args.ArchiveArn] },
            Statement.Allow("ArchiveObjects", "s3:ReplicateObject", "s3:ReplicateTags") with { Resources = [$"{args.ArchiveArn}/*"] },
            Statement.Allow("ArchiveKey", "kms:Encrypt", "kms:GenerateDataKey") with
            {
                Resources = [archiveKeyArn],
                Conditions = [Condition.StringEquals("kms:ViaService", $"s3.{args.ArchiveRegion}.amazonaws.com")],
            });
    }
}
