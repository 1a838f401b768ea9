using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>Lets the replication of landing buckets copy objects into an archive.</summary>
/// <remarks>
/// "Granting permissions when the source and destination buckets are owned by different AWS accounts" and "Replicating encrypted
/// objects", Amazon S3 user guide. Deletions are not replicated, so s3:ReplicateDelete is not granted. Roles are matched by name, as
/// those of <see cref="DeliveryRoleWriter"/>.
/// </remarks>
public sealed record ReplicationWriter : ArchiveWriter
{
    const string NotPublic = "Closed by aws:PrincipalOrgID and the role's name, so that accounts can join without a new policy.";

    /// <summary>The organization whose accounts may copy.</summary>
    public required OrganizationId Organization { get; init; }

    /// <summary>The names that the roles have.</summary>
    public required string RoleName { get; init; }

    /// <summary>The keys that they may write.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>Where the archive is.</summary>
    public required Region Region { get; init; }

    internal override IEnumerable<Statement> OnBucket(string bucketArn) =>
    [
        Allow("ReplicationCheck", "s3:GetBucketVersioning") with { Resources = [bucketArn] },
        Allow("ReplicationWrite", "s3:ReplicateObject", "s3:ReplicateTags") with { Resources = [.. Keys.Select(key => $"{bucketArn}/{key}")] },
    ];

    internal override IEnumerable<Statement> OnKey()
    {
        var allow = Allow("ReplicationEncrypt", "kms:Encrypt", "kms:GenerateDataKey");
        return
        [
            allow with
            {
                Resources = Statement.ThisKey,
                Conditions = [.. allow.Conditions, Condition.StringEquals("kms:ViaService", $"s3.{Region}.amazonaws.com")],
            },
        ];
    }

    Statement Allow(string sid, params IReadOnlyList<string> actions) => Statement.Allow(sid, actions) with
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
