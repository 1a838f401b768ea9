using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>Lets CloudTrail deliver one organization trail, and no other trail, to an archive.</summary>
/// <remarks>
/// CloudTrail user guide, "Amazon S3 bucket policy for CloudTrail" and "Configure AWS KMS key policies for CloudTrail".
/// The source is the trail of the management account for the events of all members too.
/// </remarks>
public sealed record TrailWriter : ArchiveWriter
{
    static readonly Principal CloudTrail = Principal.Service("cloudtrail.amazonaws.com");

    /// <summary>The ARN of the trail; computed, because the archive is made before the trail.</summary>
    public required string TrailArn { get; init; }

    /// <summary>The management account, which owns the trail.</summary>
    public required AccountId Master { get; init; }

    /// <summary>The organization, below whose id the files of the members lie.</summary>
    public required OrganizationId Organization { get; init; }

    /// <summary>The AWS partition of the trail.</summary>
    public required string Partition { get; init; }

    internal override IEnumerable<Statement> OnBucket(string bucketArn) =>
    [
        Statement.Allow("CloudTrailAclCheck", "s3:GetBucketAcl") with
        {
            Principal = CloudTrail,
            Resources = [bucketArn],
            Conditions = [FromTrail],
        },
        Write("CloudTrailWriteMaster", $"{bucketArn}/AWSLogs/{Master}/*"),
        Write("CloudTrailWriteOrganization", $"{bucketArn}/AWSLogs/{Organization}/*"),
    ];

    internal override IEnumerable<Statement> OnKey() =>
    [
        OnThisKey("CloudTrailEncrypt", "kms:GenerateDataKey*") with
        {
            Conditions =
            [
                FromTrail,
                Condition.StringLike("kms:EncryptionContext:aws:cloudtrail:arn", $"arn:{Partition}:cloudtrail:*:{Master}:trail/*"),
            ],
        },
        OnThisKey("CloudTrailDescribe", "kms:DescribeKey") with { Conditions = [FromTrail] },

        // CloudTrail decrypts the bucket key without naming a trail: a condition here stops delivery.
        OnThisKey("CloudTrailDecryptBucketKey", "kms:Decrypt"),
    ];

    Condition FromTrail => Condition.StringEquals("aws:SourceArn", TrailArn);

    Statement Write(string sid, string objects) => Statement.Allow(sid, "s3:PutObject") with
    {
        Principal = CloudTrail,
        Resources = [objects],
        Conditions = [Condition.StringEquals("s3:x-amz-acl", "bucket-owner-full-control"), FromTrail],
    };

    static Statement OnThisKey(string sid, string action) => Statement.Allow(sid, action) with
    {
        Principal = CloudTrail,
        Resources = Statement.ThisKey,
        WildcardReason = Statement.KeyItself,
    };
}
