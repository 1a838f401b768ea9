using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>Lets Firehose streams of all accounts deliver to an archive, by the name of their role.</summary>
/// <remarks>
/// Amazon Data Firehose developer guide, "Grant Firehose access to an Amazon S3 destination" and "Cross-account delivery".
/// Roles are matched by a condition, not named as principals: S3 refuses a policy that names a role which does not exist yet.
/// </remarks>
public sealed record DeliveryRoleWriter : ArchiveWriter
{
    const string NotPublic = "Closed by aws:PrincipalOrgID and the role's name, so that accounts can join without a new policy.";

    /// <summary>The organization whose accounts may write.</summary>
    public required OrganizationId Organization { get; init; }

    /// <summary>The name that the delivery role has in every account.</summary>
    public required string RoleName { get; init; }

    /// <summary>The folders of the bucket that they write to.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>Where the archive is; S3 calls KMS on behalf of the role there.</summary>
    public required Region Region { get; init; }

    internal override IEnumerable<Statement> OnBucket(string bucketArn) =>
    [
        Grant("DeliveryBucket", "s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads") with { Resources = [bucketArn] },
        Grant("DeliveryObjects", "s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject", "s3:PutObjectAcl") with
        {
            Resources = [.. Folders.Select(folder => $"{bucketArn}/{folder}*")],
        },
    ];

    internal override IEnumerable<Statement> OnKey()
    {
        var grant = Grant("DeliveryEncrypt", "kms:Decrypt", "kms:GenerateDataKey");
        return
        [
            grant with
            {
                Resources = Statement.ThisKey,
                Conditions = [.. grant.Conditions, Condition.StringEquals("kms:ViaService", $"s3.{Region}.amazonaws.com")],
            },
        ];
    }

    Statement Grant(string sid, params IReadOnlyList<string> actions) => Statement.Allow(sid, actions) with
    {
        Principal = Principal.Anyone,
        WildcardReason = NotPublic,
        Conditions =
        [
            Condition.StringEquals("aws:PrincipalOrgID", Organization.ToString()),
            Condition.ArnLike("aws:PrincipalArn", $"arn:{Region.Partition}:iam::*:role/{RoleName}"),
        ],
    };
}
