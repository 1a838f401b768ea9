using System.Collections.Immutable;

namespace SecurityPlatform.Cli.Drift;

/// <summary>The API calls that change or delete what a resource stands for.</summary>
/// <param name="Type">The type token, or the beginning of one that ends in "*".</param>
/// <param name="Source">The event source in CloudTrail.</param>
/// <param name="Changes">The calls that change it; <c>property:Call</c> for one that changes that property alone.</param>
/// <param name="Deletions">The calls that end it.</param>
/// <remarks>Names: "Actions, resources, and condition keys" of each service, AWS Service Authorization Reference.</remarks>
sealed record ChangeCalls(string Type, string Source, string[] Changes, string[] Deletions)
{
    static readonly ChangeCalls[] s_all =
    [
        new("aws:cloudtrail/trail:Trail", "cloudtrail.amazonaws.com",
            ["enableLogging:StopLogging", "enableLogging:StartLogging", "eventSelectors:PutEventSelectors", "advancedEventSelectors:PutEventSelectors",
                "insightSelectors:PutInsightSelectors", "tags:AddTags", "tags:RemoveTags", "UpdateTrail"],
            ["DeleteTrail"]),
        new("aws:s3/bucketPolicy:BucketPolicy", "s3.amazonaws.com", ["PutBucketPolicy"], ["DeleteBucketPolicy"]),
        new("aws:s3/bucketVersioning:BucketVersioning", "s3.amazonaws.com", ["PutBucketVersioning"], ["PutBucketVersioning"]),
        new("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "s3.amazonaws.com", ["PutBucketLifecycle"], ["DeleteBucketLifecycle"]),
        new("aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration", "s3.amazonaws.com", ["PutBucketObjectLockConfiguration"], ["PutBucketObjectLockConfiguration"]),
        new("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "s3.amazonaws.com", ["PutBucketPublicAccessBlock"], ["DeleteBucketPublicAccessBlock"]),
        new("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration", "s3.amazonaws.com", ["PutBucketEncryption"], ["DeleteBucketEncryption"]),
        new("aws:s3/bucketOwnershipControls:BucketOwnershipControls", "s3.amazonaws.com", ["PutBucketOwnershipControls"], ["DeleteBucketOwnershipControls"]),
        new("aws:s3/bucketReplicationConfig:BucketReplicationConfig", "s3.amazonaws.com", ["PutBucketReplication"], ["DeleteBucketReplication"]),
        new("aws:s3/bucketLogging:BucketLogging", "s3.amazonaws.com", ["PutBucketLogging"], ["PutBucketLogging"]),
        new("aws:s3/bucket:Bucket", "s3.amazonaws.com", ["tags:PutBucketTagging", "tags:DeleteBucketTagging"], ["DeleteBucket"]),
        new("aws:kms/key:Key", "kms.amazonaws.com",
            ["policy:PutKeyPolicy", "isEnabled:DisableKey", "enableKeyRotation:DisableKeyRotation", "description:UpdateKeyDescription", "tags:TagResource", "tags:UntagResource"],
            ["ScheduleKeyDeletion"]),
        new("aws:kms/alias:Alias", "kms.amazonaws.com", ["UpdateAlias"], ["DeleteAlias"]),
        new("aws:organizations/policy:Policy", "organizations.amazonaws.com", ["UpdatePolicy"], ["DeletePolicy"]),
        new("aws:organizations/policyAttachment:PolicyAttachment", "organizations.amazonaws.com", [], ["DetachPolicy"]),
        new("aws:organizations/delegatedAdministrator:DelegatedAdministrator", "organizations.amazonaws.com", [], ["DeregisterDelegatedAdministrator"]),
        new("aws:organizations/organization:Organization", "organizations.amazonaws.com",
            ["awsServiceAccessPrincipals:EnableAWSServiceAccess", "awsServiceAccessPrincipals:DisableAWSServiceAccess", "enabledPolicyTypes:DisablePolicyType"], ["DeleteOrganization"]),
        new("aws:guardduty/detector:Detector", "guardduty.amazonaws.com", ["UpdateDetector"], ["DeleteDetector"]),
        new("aws:guardduty/organizationAdminAccount:OrganizationAdminAccount", "guardduty.amazonaws.com", [], ["DisableOrganizationAdminAccount"]),
        new("aws:guardduty/organizationConfiguration*", "guardduty.amazonaws.com", ["UpdateOrganizationConfiguration"], ["UpdateOrganizationConfiguration"]),
        new("aws:guardduty/publishingDestination:PublishingDestination", "guardduty.amazonaws.com", ["UpdatePublishingDestination"], ["DeletePublishingDestination"]),
        new("aws:guardduty/*", "guardduty.amazonaws.com", ["UpdateDetector"], ["DeleteDetector"]),
        new("aws:securityhub/account:Account", "securityhub.amazonaws.com", ["UpdateSecurityHubConfiguration"], ["DisableSecurityHub"]),
        new("aws:securityhub/standardsSubscription:StandardsSubscription", "securityhub.amazonaws.com", ["UpdateStandardsControl"], ["BatchDisableStandards"]),
        new("aws:securityhub/*", "securityhub.amazonaws.com", ["UpdateOrganizationConfiguration", "UpdateConfigurationPolicy"], ["DisableSecurityHub", "DeleteConfigurationPolicy"]),
        new("aws:cfg/recorderStatus:RecorderStatus", "config.amazonaws.com", ["StopConfigurationRecorder"], ["StopConfigurationRecorder", "DeleteConfigurationRecorder"]),
        new("aws:cfg/recorder:Recorder", "config.amazonaws.com", ["PutConfigurationRecorder"], ["DeleteConfigurationRecorder"]),
        new("aws:cfg/deliveryChannel:DeliveryChannel", "config.amazonaws.com", ["PutDeliveryChannel"], ["DeleteDeliveryChannel"]),
        new("aws:cfg/*", "config.amazonaws.com", ["PutConfigRule", "PutConformancePack", "PutConfigurationAggregator"], ["DeleteConfigRule", "DeleteConformancePack", "DeleteConfigurationAggregator"]),
        new("aws:route53/queryLog:QueryLog", "route53.amazonaws.com", [], ["DeleteQueryLoggingConfig"]),
        new("aws:route53/resolverQueryLog*", "route53resolver.amazonaws.com", [], ["DisassociateResolverQueryLogConfig", "DeleteResolverQueryLogConfig"]),
        new("aws:ec2/flowLog:FlowLog", "ec2.amazonaws.com", ["tags:CreateTags", "tags:DeleteTags"], ["DeleteFlowLogs"]),
        new("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration", "wafv2.amazonaws.com", ["PutLoggingConfiguration"], ["DeleteLoggingConfiguration"]),
        new("aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream", "firehose.amazonaws.com",
            ["tags:TagDeliveryStream", "tags:UntagDeliveryStream", "serverSideEncryption:StopDeliveryStreamEncryption", "UpdateDestination"], ["DeleteDeliveryStream"]),
        new("aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter", "logs.amazonaws.com", ["PutSubscriptionFilter"], ["DeleteSubscriptionFilter"]),
        new("aws:cloudwatch/logGroup:LogGroup", "logs.amazonaws.com", ["retentionInDays:PutRetentionPolicy", "retentionInDays:DeleteRetentionPolicy", "kmsKeyId:DisassociateKmsKey", "tags:TagResource", "tags:UntagResource"], ["DeleteLogGroup"]),
        new("aws:cloudwatch/logResourcePolicy:LogResourcePolicy", "logs.amazonaws.com", ["PutResourcePolicy"], ["DeleteResourcePolicy"]),
        new("aws:cloudwatch/eventRule:EventRule", "events.amazonaws.com", ["state:DisableRule", "PutRule"], ["DeleteRule"]),
        new("aws:cloudwatch/eventTarget:EventTarget", "events.amazonaws.com", ["PutTargets"], ["RemoveTargets"]),
        new("aws:cloudwatch/metricAlarm:MetricAlarm", "monitoring.amazonaws.com", ["PutMetricAlarm", "DisableAlarmActions"], ["DeleteAlarms"]),
        new("aws:sns/topicSubscription:TopicSubscription", "sns.amazonaws.com", ["SetSubscriptionAttributes"], ["Unsubscribe"]),
        new("aws:sns/topic*", "sns.amazonaws.com", ["SetTopicAttributes"], ["DeleteTopic"]),
        new("aws:sqs/*", "sqs.amazonaws.com", ["SetQueueAttributes"], ["DeleteQueue"]),
        new("aws:iam/role:Role", "iam.amazonaws.com", ["assumeRolePolicy:UpdateAssumeRolePolicy", "tags:TagRole", "tags:UntagRole", "permissionsBoundary:DeleteRolePermissionsBoundary", "UpdateRole"], ["DeleteRole"]),
        new("aws:iam/rolePolicy:RolePolicy", "iam.amazonaws.com", ["PutRolePolicy"], ["DeleteRolePolicy"]),
        new("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "iam.amazonaws.com", [], ["DetachRolePolicy"]),
        new("aws:iam/policy:Policy", "iam.amazonaws.com", ["CreatePolicyVersion", "SetDefaultPolicyVersion"], ["DeletePolicy"]),
        new("aws:iam/accountPasswordPolicy:AccountPasswordPolicy", "iam.amazonaws.com", ["UpdateAccountPasswordPolicy"], ["DeleteAccountPasswordPolicy"]),
        new("aws:lambda/function:Function", "lambda.amazonaws.com", ["UpdateFunctionConfiguration20150331v2", "UpdateFunctionCode20150331v2"], ["DeleteFunction20150331"]),
        new("aws:athena/workgroup:Workgroup", "athena.amazonaws.com", ["UpdateWorkGroup"], ["DeleteWorkGroup"]),
        new("aws:athena/namedQuery:NamedQuery", "athena.amazonaws.com", ["UpdateNamedQuery"], ["DeleteNamedQuery"]),
        new("aws:glue/catalogTable:CatalogTable", "glue.amazonaws.com", ["UpdateTable"], ["DeleteTable", "BatchDeleteTable"]),
        new("aws:glue/catalogDatabase:CatalogDatabase", "glue.amazonaws.com", ["UpdateDatabase"], ["DeleteDatabase"]),
    ];

    /// <summary>The calls about a type; without a line of its own, every writing call of the service.</summary>
    public static ChangeCalls Of(string type)
    {
        foreach (var calls in s_all)
        {
            if (calls.Type.EndsWith('*') ? type.StartsWith(calls.Type[..^1], StringComparison.Ordinal) : calls.Type == type)
            {
                return calls;
            }
        }

        return new(type, $"{Service(type)}.amazonaws.com", [], []);
    }

    /// <summary>The calls that can have made such a change; empty when only the service is known.</summary>
    public ImmutableArray<string> For(DriftKind kind, IEnumerable<string> properties)
    {
        if (kind == DriftKind.Deleted)
        {
            return [.. Deletions];
        }

        var tops = properties.Select(property => property == "tagsAll" ? "tags" : property).ToHashSet(StringComparer.Ordinal);
        var own = Changes.Where(call => call.Contains(':') && tops.Contains(Owner(call))).ToList();
        // The general calls are suspect for whatever has no call of its own.
        var general = tops.Any(top => !own.Any(call => Owner(call) == top)) || own.Count == 0;
        return [.. own.Select(call => call[(Owner(call).Length + 1)..]).Concat(general ? Changes.Where(call => !call.Contains(':')) : []).Distinct()];
    }

    static string Owner(string call) => call.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? call[..colon] : "";

    static string Service(string type)
    {
        var (start, end) = (type.IndexOf(':', StringComparison.Ordinal) + 1, type.IndexOf('/', StringComparison.Ordinal));
        return end > start ? type[start..end] : "aws";
    }
}
