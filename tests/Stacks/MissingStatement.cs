using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Stacks;

/// <summary>What must happen when a statement is missing.</summary>
/// <param name="Rule">The mandatory rule that refuses the plan; null where only AWS notices, or nobody, because the statement is not ours.</param>
/// <param name="Resource">The resource that AWS fails, or says so at the first delivery; null where only the rule notices.</param>
/// <param name="Code">AWS's error code.</param>
sealed record MissingStatement(PolicyRule? Rule, string? Resource, string? Code)
{
    /// <summary>The outcome for a statement of a policy of a stack.</summary>
    public static MissingStatement Of(string stack, string policy, string sid) => (policy, sid) switch
    {
        (_, "AccountOwnsKey") => Fails(policy, "MalformedPolicyDocumentException", Rules.KeyStaysManageable),

        // A bucket that stays: whom the owner's policy lets in, and our readers. What the owner denies beside is the owner's affair.
        ("adopted-waf-policy", "AWSLogDeliveryWrite" or "AWSLogDeliveryAclCheck" or "PlatformFindLogs" or "PlatformReadLogs") => Refused(Rules.LogBucketsAdmitWriters),
        ("adopted-waf-policy", "DenyInsecureTransport") => new(null, null, null),

        (_, "DenyInsecureTransport") => Refused(Rules.LogBucketDeniesPlainHttp),
        (_, "DenyOldTls") => Refused(Rules.LogBucketDeniesOldTls),
        (_, "DenyOutsideOrganization" or "DenyOtherAccounts") => Refused(Rules.LogBucketDeniesOutsiders),
        (_, "DenyDelete") => Refused(Rules.LogBucketDeniesDeletion),
        (_, "DenyDestruction") => Refused(Rules.LogKeyDeniesDestruction),

        ("cis-key", "LogGroup") => Fails("cis-log-group", "InvalidParameterException"),
        ("cis-key", "Alarms") => Refused(Rules.AlarmTopicsAdmitAlarms),

        (_, "CloudTrailAclCheck" or "CloudTrailWriteMaster" or "CloudTrailWriteOrganization") => Fails("trail-trail", "InsufficientS3BucketPolicyException"),
        (_, "CloudTrailEncrypt" or "CloudTrailDescribe" or "CloudTrailDecryptBucketKey") => Fails("trail-trail", "InsufficientEncryptionPolicyException"),
        (_, "ConfigCheck" or "ConfigDelivery" or "ConfigEncrypt") => Fails("records-channel-ap-northeast-1", "InsufficientDeliveryPolicyException"),
        (_, "GuardDutyCheck" or "GuardDutyExport" or "GuardDutyEncrypt") => Fails("guardduty-export-ap-northeast-1", "BadRequestException"),

        ("archive-vended-policy", "LogDeliveryCheck" or "LogDeliveryWrite") => Fails("resolver-ap-northeast-1", "AccessDeniedException"),
        ("archive-waf-policy", "LogDeliveryCheck" or "LogDeliveryWrite") => Fails("waf-shop", "WAFLogDestinationPermissionIssueException"),
        ("archive-vended-key", "LogDeliveryEncrypt") => Silent("resolver-ap-northeast-1", "AccessDenied"),
        ("archive-waf-key", "LogDeliveryEncrypt") => Silent("waf-shop", "AccessDenied"),

        // Where the sample has such a balancer, it tries the bucket; a region without one is ready for the first.
        ("elb-ap-northeast-1-policy", "LoadBalancerWrite") => Silent("elb-alb-ap-northeast-1-front", "InvalidConfigurationRequest"),
        ("elb-us-east-1-policy", "LogDeliveryCheck" or "LogDeliveryWrite") => Silent("elb-nlb-us-east-1-ingest", "InvalidConfigurationRequest"),
        (_, "LoadBalancerWrite") or ("elb-ap-northeast-1-policy" or "elb-us-west-2-policy", "LogDeliveryCheck" or "LogDeliveryWrite") => Refused(Rules.LogBucketsAdmitWriters),

        ("archive-dns-policy", "DeliveryBucket" or "DeliveryObjects") => Silent("dns-stream-firehose", "S3.AccessDenied"),
        ("archive-dns-key", "DeliveryEncrypt") => Silent("dns-stream-firehose", "KMS.AccessDeniedException"),
        ("archive-api-policy", "DeliveryBucket" or "DeliveryObjects") => Silent("api-rest-ap-northeast-1-firehose", "S3.AccessDenied"),
        ("archive-api-key", "DeliveryEncrypt") => Silent("api-rest-ap-northeast-1-firehose", "KMS.AccessDeniedException"),
        ("archive-streams-policy", "DeliveryBucket" or "DeliveryObjects") => Silent("rds-ap-northeast-1-stream-firehose", "S3.AccessDenied"),
        ("archive-streams-key", "DeliveryEncrypt") => Silent("rds-ap-northeast-1-stream-firehose", "KMS.AccessDeniedException"),

        ("archive-s3-access-policy" or "copy-s3-access-archive-policy", "ReplicationCheck") => Refused(Rules.LogBucketsAdmitWriters),
        ("archive-s3-access-policy" or "archive-s3-access-key" or "copy-s3-access-archive-policy" or "copy-s3-access-archive-key", "ReplicationWrite" or "ReplicationEncrypt") =>
            Silent("s3-access-us-east-1-replication", "DstPutObjectNotPermitted"),
        ("s3-access-ap-northeast-1-policy" or "s3-access-us-east-1-policy", "ServerAccessWrite") => Silent($"s3-access-{LoggedBucket(stack, policy)}", "AccessDenied"),

        _ => throw new InvalidOperationException($"{stack} {policy}.{sid}: expected a declared outcome, got none. Say in MissingStatement what fails without it, or remove the statement."),
    };

    // The bucket of the sample whose requests land under the policy.
    static string LoggedBucket(string stack, string policy) => (stack, policy) switch
    {
        ("master", _) => "example-billing-reports",
        ("security", _) => "example-case-files",
        (_, "s3-access-us-east-1-policy") => "example-static-files",
        _ => "example-customer-exports",
    };

    static MissingStatement Fails(string resource, string code, PolicyRule? rule = null) => new(rule, resource, code);

    static MissingStatement Refused(PolicyRule rule) => new(rule, null, null);

    // AWS believes the writer until it writes: the rule refuses the plan, and a rehearsal says what the first delivery would.
    static MissingStatement Silent(string resource, string code) => new(Rules.LogBucketsAdmitWriters, resource, code);
}
