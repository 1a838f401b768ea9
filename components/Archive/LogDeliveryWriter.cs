using SecurityPlatform.Components.Policies;

namespace SecurityPlatform.Components.Archive;

/// <summary>Lets the log delivery of CloudWatch, which vends flow logs, resolver queries, web ACL logs and more, write for registered accounts.</summary>
/// <remarks>
/// "Enable logging from AWS services: Logs sent to Amazon S3", Amazon CloudWatch Logs user guide. The documented form names accounts;
/// whether aws:SourceOrgID works for every such log is not documented, so the register decides until it is too long for a policy
/// (<see cref="RegisteredWriter.MostListed"/>), and the organization after that. Log delivery lists the bucket before
/// it writes: without s3:ListBucket it works, but fills the trail with refusals.
/// </remarks>
public sealed record LogDeliveryWriter : RegisteredWriter
{
    /// <summary>The service that writes.</summary>
    public const string Service = "delivery.logs.amazonaws.com";

    /// <summary>The AWS partition of the accounts.</summary>
    public required string Partition { get; init; }

    /// <summary>The keys that it may write.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    internal override IEnumerable<Statement> OnBucket(string bucketArn) =>
    [
        Allow("LogDeliveryCheck", "s3:GetBucketAcl", "s3:ListBucket") with { Resources = [bucketArn] },
        Allow("LogDeliveryWrite", "s3:PutObject") with
        {
            Resources = [.. Keys.Select(key => $"{bucketArn}/{key}")],
            Conditions = [Condition.StringEquals("s3:x-amz-acl", "bucket-owner-full-control"), .. ForAccounts],
        },
    ];

    internal override IEnumerable<Statement> OnKey() =>
    [
        Allow("LogDeliveryEncrypt", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*") with
        {
            Resources = Statement.ThisKey,
            WildcardReason = Statement.KeyItself,
        },
    ];

    private protected override IEnumerable<Condition> OnAccounts() =>
    [
        Condition.StringEquals("aws:SourceAccount", [.. Accounts.Select(account => account.ToString())]),
        Condition.ArnLike("aws:SourceArn", [.. Accounts.Select(account => $"arn:{Partition}:logs:*:{account}:*")]),
    ];

    Statement Allow(string sid, params IReadOnlyList<string> actions) =>
        Statement.Allow(sid, actions) with { Principal = Principal.Service(Service), Conditions = ForAccounts };
}
