using SecurityPlatform.Components.Policies;

namespace SecurityPlatform.Components.Archive;

/// <summary>What the role of an <see cref="ArchiveCopy"/> may do: read versions and their locks here, write them there. It cannot delete anywhere.</summary>
/// <remarks>
/// "Setting up permissions for live replication", "Using Object Lock with replication" and "Replicating encrypted objects", Amazon S3 user
/// guide.
/// </remarks>
public static class ArchiveCopyPolicy
{
    /// <summary>The policy of the role.</summary>
    public static PolicyDocument Role(ArchiveCopyArgs args, string archiveKeyArn, string copyKeyArn)
    {
        ArgumentNullException.ThrowIfNull(args);
        return new(
            Statement.Allow("Archive", "s3:GetReplicationConfiguration", "s3:ListBucket") with { Resources = [args.ArchiveArn] },
            Statement.Allow(
                "ArchiveObjects", "s3:GetObjectLegalHold", "s3:GetObjectRetention", "s3:GetObjectVersionAcl", "s3:GetObjectVersionForReplication", "s3:GetObjectVersionTagging") with
            { Resources = [$"{args.ArchiveArn}/*"] },
            Statement.Allow("CopyObjects", "s3:ReplicateObject", "s3:ReplicateTags") with { Resources = [$"{args.CopyArn}/*"] },
            Statement.Allow("ArchiveKey", "kms:Decrypt") with
            {
                Resources = [archiveKeyArn],
                Conditions = [Condition.StringEquals("kms:ViaService", $"s3.{args.Platform.HomeRegion}.amazonaws.com")],
            },
            Statement.Allow("CopyKey", "kms:Encrypt", "kms:GenerateDataKey") with
            {
                Resources = [copyKeyArn],
                Conditions = [Condition.StringEquals("kms:ViaService", $"s3.{args.Region}.amazonaws.com")],
            });
    }
}
