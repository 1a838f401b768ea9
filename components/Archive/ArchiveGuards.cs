using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>What nobody may do to a bucket of evidence, whether it keeps the logs or they only land in it.</summary>
static class ArchiveGuards
{
    const string Everybody = "A prohibition for everybody, whatever else is allowed.";

    public static IEnumerable<Statement> For(string bucketArn, OrganizationId organization, IReadOnlyList<string> administrators) =>
    [
        .. BucketGuards.For(bucketArn),
        Statement.Deny("DenyOutsideOrganization", "s3:GetObject*", "s3:ListBucket*", "s3:PutObject*") with
        {
            Principal = Principal.Anyone,
            WildcardReason = Everybody,
            Resources = [bucketArn, $"{bucketArn}/*"],
            Conditions =
            [
                Condition.StringNotEquals("aws:PrincipalOrgID", organization.ToString()),

                // Services write from outside any organization; what they may write is said above, trail by trail.
                Condition.Bool("aws:PrincipalIsAWSService", false),
            ],
        },
        Statement.Deny(
            "DenyDelete",
            "s3:BypassGovernanceRetention",
            "s3:DeleteBucket",
            "s3:DeleteObject",
            "s3:DeleteObjectVersion",
            "s3:PutBucketObjectLockConfiguration",
            "s3:PutBucketOwnershipControls",
            "s3:PutBucketPublicAccessBlock",
            "s3:PutBucketVersioning",
            "s3:PutEncryptionConfiguration",
            "s3:PutLifecycleConfiguration",
            "s3:PutObjectLegalHold",
            "s3:PutObjectRetention",
            "s3:PutReplicationConfiguration") with
        {
            Principal = Principal.Anyone,
            WildcardReason = Everybody,
            Resources = [bucketArn, $"{bucketArn}/*"],
            Conditions = [Condition.ArnNotLike("aws:PrincipalArn", administrators)],
        },
    ];
}
