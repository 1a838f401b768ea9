using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>Lets S3 log the requests of some buckets to a landing bucket beside them.</summary>
/// <remarks>"Enabling Amazon S3 server access logging", Amazon S3 user guide: source and target are of one account and region. No ACL is sent.</remarks>
public sealed record ServerAccessWriter : ArchiveWriter
{
    /// <summary>The account of the buckets.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The AWS partition of the buckets.</summary>
    public required string Partition { get; init; }

    /// <summary>The logged buckets.</summary>
    public required IReadOnlyList<BucketName> Buckets { get; init; }

    internal override IEnumerable<Statement> OnBucket(string bucketArn) =>
    [
        Statement.Allow("ServerAccessWrite", "s3:PutObject") with
        {
            Principal = Principal.Service("logging.s3.amazonaws.com"),
            Resources = [$"{bucketArn}/s3-access/{Account}/*"],
            Conditions =
            [
                Condition.StringEquals("aws:SourceAccount", Account.ToString()),
                Condition.ArnLike("aws:SourceArn", [.. Buckets.Select(bucket => Arn.Bucket(Partition, bucket))]),
            ],
        },
    ];

    internal override IEnumerable<Statement> OnKey() => [];
}
