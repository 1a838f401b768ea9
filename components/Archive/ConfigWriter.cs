using SecurityPlatform.Components.Policies;

namespace SecurityPlatform.Components.Archive;

/// <summary>Lets AWS Config of registered accounts deliver history and snapshots.</summary>
/// <remarks>
/// "Permissions for the Amazon S3 bucket for the AWS Config delivery channel" and "Permissions for the KMS key", AWS Config developer
/// guide. The recorder's service-linked role cannot write to another account, so the service writes under its own name. The documented
/// condition is aws:SourceAccount; a register too long for a policy (<see cref="RegisteredWriter.MostListed"/>) gets aws:SourceOrgID, as
/// Control Tower's audit bucket does.
/// </remarks>
public sealed record ConfigWriter : RegisteredWriter
{
    internal override IEnumerable<Statement> OnBucket(string bucketArn) =>
    [
        Allow("ConfigCheck", "s3:GetBucketAcl", "s3:ListBucket") with { Resources = [bucketArn] },
        Allow("ConfigDelivery", "s3:PutObject") with
        {
            Resources = AreListed ? [.. Accounts.Select(account => $"{bucketArn}/AWSLogs/{account}/Config/*")] : [$"{bucketArn}/AWSLogs/*/Config/*"],
            Conditions = [Condition.StringEquals("s3:x-amz-acl", "bucket-owner-full-control"), .. ForAccounts],
        },
    ];

    internal override IEnumerable<Statement> OnKey() =>
    [
        Allow("ConfigEncrypt", "kms:Decrypt", "kms:GenerateDataKey") with { Resources = Statement.ThisKey, WildcardReason = Statement.KeyItself },
    ];

    private protected override IEnumerable<Condition> OnAccounts() =>
        [Condition.StringEquals("aws:SourceAccount", [.. Accounts.Select(account => account.ToString())])];

    Statement Allow(string sid, params IReadOnlyList<string> actions) =>
        Statement.Allow(sid, actions) with { Principal = Principal.Service("config.amazonaws.com"), Conditions = ForAccounts };
}
