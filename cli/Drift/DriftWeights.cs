namespace SecurityPlatform.Cli.Drift;

/// <summary>The table of weights: the first line that fits decides. Add lines above the general ones at the end.</summary>
static class DriftWeights
{
    /// <summary>The weight of a change of <paramref name="property"/>, or of the loss of the resource.</summary>
    public static DriftWeight Of(string type, string property)
    {
        foreach (var weight in All)
        {
            if (weight.Matches(type) && (weight.Property == property || (weight.Property == DriftWeight.Any && property != DriftWeight.Gone)))
            {
                return weight;
            }
        }

        return property == DriftWeight.Gone
            ? new(type, property, 50, "A resource of the platform is gone.")
            : new(type, property, 30, "A setting of the platform is not what its code says.");
    }

    /// <summary>All lines, worst concerns first.</summary>
    public static IReadOnlyList<DriftWeight> All { get; } =
    [
        // What is cosmetic is so on every type.
        new("*", "tags", 5, "Only a tag differs."),
        new("*", "tagsAll", 5, "Only a tag differs."),
        new("*", "description", 5, "Only a description differs."),

        new("aws:cloudtrail/trail:Trail", DriftWeight.Gone, 100, "The organization trail is gone: nothing is recorded any more."),
        new("aws:cloudtrail/trail:Trail", "enableLogging", 100, "The trail is stopped: nothing is recorded any more."),
        new("aws:cloudtrail/trail:Trail", "s3BucketName", 97, "The trail writes to another bucket than the archive."),
        new("aws:cloudtrail/trail:Trail", "isOrganizationTrail", 95, "The trail no longer records the member accounts."),
        new("aws:cloudtrail/trail:Trail", "isMultiRegionTrail", 93, "The trail is blind in every region but one."),
        new("aws:cloudtrail/trail:Trail", "includeGlobalServiceEvents", 88, "IAM and STS calls are no longer recorded."),
        new("aws:cloudtrail/trail:Trail", "eventSelectors", 87, "The trail records fewer or other events."),
        new("aws:cloudtrail/trail:Trail", "advancedEventSelectors", 87, "The trail records fewer or other events."),
        new("aws:cloudtrail/trail:Trail", "enableLogFileValidation", 80, "Changed log files can no longer be told from true ones."),
        new("aws:cloudtrail/trail:Trail", "kmsKeyId", 78, "The trail encrypts with another key or none."),
        new("aws:cloudtrail/trail:Trail", DriftWeight.Any, 60, "The organization trail is set differently."),

        new("aws:s3/bucket:Bucket", DriftWeight.Gone, 99, "A bucket of evidence is gone."),
        new("aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration", DriftWeight.Gone, 96, "New logs are no longer locked: who deletes them succeeds."),
        new("aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration", DriftWeight.Any, 94, "Logs are locked for another time or in another mode."),
        new("aws:s3/bucketPolicy:BucketPolicy", DriftWeight.Gone, 95, "The bucket's policy is gone: deletions are no longer denied and writers are refused."),
        new("aws:s3/bucketPolicy:BucketPolicy", "policy", 92, "Somebody else may read, write or delete in the bucket, or a writer no longer may."),
        new("aws:s3/bucketVersioning:BucketVersioning", DriftWeight.Any, 90, "Overwritten logs are no longer kept."),
        new("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", DriftWeight.Any, 86, "Logs are deleted sooner or later than stated."),
        new("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", DriftWeight.Gone, 89, "Nothing keeps the bucket closed to the public."),
        new("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", DriftWeight.Any, 89, "The bucket is open to public grants."),
        new("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration", DriftWeight.Any, 72, "New logs are encrypted with another key or none."),
        new("aws:s3/bucketReplicationConfig:BucketReplicationConfig", DriftWeight.Gone, 70, "The second copy of the logs is no longer made."),
        new("aws:s3/bucketReplicationConfig:BucketReplicationConfig", DriftWeight.Any, 70, "The second copy of the logs goes elsewhere or is not made."),

        new("aws:kms/key:Key", DriftWeight.Gone, 98, "The key is gone: what it encrypted cannot be read."),
        new("aws:kms/key:Key", "isEnabled", 96, "The key is off: logs can neither be written nor read."),
        new("aws:kms/key:Key", "policy", 91, "Somebody else may use the key, or a writer no longer may."),
        new("aws:kms/key:Key", "enableKeyRotation", 62, "The key no longer rotates."),

        new("aws:organizations/policy:Policy", "content", 93, "A guardrail of the organization says something else."),
        new("aws:organizations/policyAttachment:PolicyAttachment", DriftWeight.Gone, 94, "A guardrail no longer holds for its accounts."),
        new("aws:organizations/organization:Organization", DriftWeight.Any, 85, "Trusted access or policy types of the organization changed."),
        new("aws:organizations/delegatedAdministrator:DelegatedAdministrator", DriftWeight.Gone, 86, "The security account no longer administers a service."),

        new("aws:guardduty/detector:Detector", DriftWeight.Gone, 97, "GuardDuty is off in a region."),
        new("aws:guardduty/detector:Detector", "enable", 97, "GuardDuty is suspended in a region."),
        new("aws:guardduty/detector:Detector", DriftWeight.Any, 66, "GuardDuty reports less often or looks at less."),
        new("aws:guardduty/organizationAdminAccount:OrganizationAdminAccount", DriftWeight.Gone, 90, "The security account no longer administers GuardDuty."),
        new("aws:guardduty/organizationConfiguration:OrganizationConfiguration", DriftWeight.Any, 86, "New accounts are no longer enrolled in GuardDuty."),
        new("aws:guardduty/*", DriftWeight.Gone, 75, "A part of GuardDuty is gone."),
        new("aws:guardduty/*", DriftWeight.Any, 70, "A part of GuardDuty is set differently."),
        new("aws:securityhub/*", DriftWeight.Gone, 80, "A part of Security Hub is gone."),
        new("aws:securityhub/*", DriftWeight.Any, 65, "A part of Security Hub is set differently."),
        new("aws:cfg/recorderStatus:RecorderStatus", DriftWeight.Any, 90, "AWS Config no longer records."),
        new("aws:cfg/*", DriftWeight.Gone, 80, "A part of AWS Config is gone."),
        new("aws:cfg/*", DriftWeight.Any, 65, "A part of AWS Config is set differently."),
        new("aws:macie2/*", DriftWeight.Gone, 65, "A part of Macie is gone."),
        new("aws:inspector2/*", DriftWeight.Gone, 65, "A part of Inspector is gone."),
        new("aws:accessanalyzer/*", DriftWeight.Gone, 65, "An access analyzer is gone."),

        new("aws:route53/queryLog:QueryLog", DriftWeight.Gone, 76, "DNS queries of a zone are no longer logged."),
        new("aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation", DriftWeight.Gone, 76, "DNS queries of a VPC are no longer logged."),
        new("aws:ec2/flowLog:FlowLog", DriftWeight.Gone, 77, "Flows of a VPC are no longer logged."),
        new("aws:ec2/flowLog:FlowLog", DriftWeight.Any, 68, "Flows of a VPC are logged differently."),
        new("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration", DriftWeight.Gone, 74, "Decisions of a web ACL are no longer logged."),
        new("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration", DriftWeight.Any, 67, "Decisions of a web ACL are logged differently."),
        new("aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream", DriftWeight.Gone, 75, "A delivery stream is gone: its logs no longer arrive."),
        new("aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream", DriftWeight.Any, 64, "A delivery stream carries logs elsewhere or differently."),
        new("aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter", DriftWeight.Gone, 75, "A log group is no longer carried to the archive."),
        new("aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter", DriftWeight.Any, 68, "A log group is carried elsewhere or only in part."),
        new("aws:cloudwatch/logGroup:LogGroup", "retentionInDays", 61, "A log group keeps its lines for another time."),
        new("aws:cloudwatch/logGroup:LogGroup", DriftWeight.Gone, 72, "A log group is gone, and its lines with it."),
        new("aws:cloudwatch/eventRule:EventRule", "state", 73, "A rule is off: what it watches reaches nobody."),
        new("aws:cloudwatch/eventRule:EventRule", DriftWeight.Gone, 73, "A rule is gone: what it watched reaches nobody."),
        new("aws:cloudwatch/eventTarget:EventTarget", DriftWeight.Gone, 71, "A rule reaches nobody any more."),
        new("aws:cloudwatch/metricAlarm:MetricAlarm", DriftWeight.Any, 63, "An alarm fires later or not at all."),
        new("aws:sns/topicSubscription:TopicSubscription", DriftWeight.Gone, 70, "Alarms reach one person fewer."),

        new("aws:iam/role:Role", "assumeRolePolicy", 88, "Somebody else may take the role."),
        new("aws:iam/role:Role", DriftWeight.Gone, 70, "A role of the platform is gone: what uses it stops."),
        new("aws:iam/rolePolicy:RolePolicy", DriftWeight.Any, 79, "A role of the platform may do something else."),
        new("aws:iam/policy:Policy", DriftWeight.Any, 79, "A policy of the platform allows something else."),
        new("aws:iam/*", DriftWeight.Any, 60, "An identity of the platform changed."),

        new("aws:athena/workgroup:Workgroup", DriftWeight.Any, 45, "Queries are limited, encrypted or stored differently."),
        new("aws:glue/catalogTable:CatalogTable", DriftWeight.Any, 40, "A table reads other files or columns."),
        new("aws:glue/catalogTable:CatalogTable", DriftWeight.Gone, 48, "A table is gone: its queries fail, its logs are safe."),
        new("aws:athena/namedQuery:NamedQuery", DriftWeight.Any, 20, "A saved query says something else."),
    ];
}
