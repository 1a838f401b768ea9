namespace SecurityPlatform.Engine.Aws;

/// <summary>Type tokens that the cloud's own rules speak of.</summary>
static class AwsTypes
{
    public const string Bucket = "aws:s3/bucket:Bucket";
    public const string BucketAcl = "aws:s3/bucketAcl:BucketAcl";
    public const string BucketEncryption = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
    public const string BucketLifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
    public const string BucketLogging = "aws:s3/bucketLogging:BucketLogging";
    public const string BucketNotification = "aws:s3/bucketNotification:BucketNotification";
    public const string BucketObjectLock = "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration";
    public const string BucketOwnership = "aws:s3/bucketOwnershipControls:BucketOwnershipControls";
    public const string BucketPolicy = "aws:s3/bucketPolicy:BucketPolicy";
    public const string BucketPublicAccess = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
    public const string BucketReplication = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";
    public const string BucketVersioning = "aws:s3/bucketVersioning:BucketVersioning";

    public const string Key = "aws:kms/key:Key";
    public const string KeyGrant = "aws:kms/grant:Grant";
    public const string KeyAlias = "aws:kms/alias:Alias";
    public const string KeyPolicy = "aws:kms/keyPolicy:KeyPolicy";

    public const string Role = "aws:iam/role:Role";
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    public const string RolePolicyAttachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    public const string InstanceProfile = "aws:iam/instanceProfile:InstanceProfile";
    public const string ManagedPolicy = "aws:iam/policy:Policy";
    public const string ServiceLinkedRole = "aws:iam/serviceLinkedRole:ServiceLinkedRole";
    public const string IdentityProvider = "aws:iam/openIdConnectProvider:OpenIdConnectProvider";
    public const string PasswordPolicy = "aws:iam/accountPasswordPolicy:AccountPasswordPolicy";

    public const string Organization = "aws:organizations/organization:Organization";
    public const string OrganizationalUnit = "aws:organizations/organizationalUnit:OrganizationalUnit";
    public const string OrganizationsAccount = "aws:organizations/account:Account";
    public const string OrganizationsPolicy = "aws:organizations/policy:Policy";
    public const string OrganizationsPolicyAttachment = "aws:organizations/policyAttachment:PolicyAttachment";
    public const string DelegatedAdministrator = "aws:organizations/delegatedAdministrator:DelegatedAdministrator";
    public const string ServiceAccess = "aws:organizations/awsServiceAccess:AwsServiceAccess";

    public const string Trail = "aws:cloudtrail/trail:Trail";
    public const string TrailAdministrator = "aws:cloudtrail/organizationDelegatedAdminAccount:OrganizationDelegatedAdminAccount";

    public const string Detector = "aws:guardduty/detector:Detector";
    public const string DetectorFeature = "aws:guardduty/detectorFeature:DetectorFeature";
    public const string DetectorAdministrator = "aws:guardduty/organizationAdminAccount:OrganizationAdminAccount";
    public const string DetectorOrganization = "aws:guardduty/organizationConfiguration:OrganizationConfiguration";
    public const string DetectorOrganizationFeature = "aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature";
    public const string DetectorMember = "aws:guardduty/member:Member";
    public const string DetectorPublishing = "aws:guardduty/publishingDestination:PublishingDestination";
    public const string MalwarePlan = "aws:guardduty/malwareProtectionPlan:MalwareProtectionPlan";

    public const string HubAccount = "aws:securityhub/account:Account";
    public const string HubAdministrator = "aws:securityhub/organizationAdminAccount:OrganizationAdminAccount";
    public const string HubOrganization = "aws:securityhub/organizationConfiguration:OrganizationConfiguration";
    public const string FindingAggregator = "aws:securityhub/findingAggregator:FindingAggregator";
    public const string HubPolicy = "aws:securityhub/configurationPolicy:ConfigurationPolicy";
    public const string HubPolicyAssociation = "aws:securityhub/configurationPolicyAssociation:ConfigurationPolicyAssociation";
    public const string StandardsSubscription = "aws:securityhub/standardsSubscription:StandardsSubscription";

    public const string ConfigRecorder = "aws:cfg/recorder:Recorder";
    public const string ConfigRecorderStatus = "aws:cfg/recorderStatus:RecorderStatus";
    public const string ConfigDeliveryChannel = "aws:cfg/deliveryChannel:DeliveryChannel";
    public const string ConfigAggregator = "aws:cfg/configurationAggregator:ConfigurationAggregator";
    public const string ConformancePack = "aws:cfg/conformancePack:ConformancePack";
    public const string OrganizationConformancePack = "aws:cfg/organizationConformancePack:OrganizationConformancePack";
    public const string OrganizationManagedRule = "aws:cfg/organizationManagedRule:OrganizationManagedRule";

    public const string MacieAccount = "aws:macie2/account:Account";
    public const string MacieAdministrator = "aws:macie2/organizationAdminAccount:OrganizationAdminAccount";
    public const string MacieOrganization = "aws:macie2/organizationConfiguration:OrganizationConfiguration";
    public const string MacieMember = "aws:macie2/member:Member";
    public const string MacieExport = "aws:macie2/classificationExportConfiguration:ClassificationExportConfiguration";

    public const string InspectorAdministrator = "aws:inspector2/delegatedAdminAccount:DelegatedAdminAccount";
    public const string InspectorEnabler = "aws:inspector2/enabler:Enabler";
    public const string InspectorOrganization = "aws:inspector2/organizationConfiguration:OrganizationConfiguration";
    public const string InspectorMember = "aws:inspector2/memberAssociation:MemberAssociation";

    public const string Analyzer = "aws:accessanalyzer/analyzer:Analyzer";

    public const string Graph = "aws:detective/graph:Graph";
    public const string DetectiveAdministrator = "aws:detective/organizationAdminAccount:OrganizationAdminAccount";
    public const string DetectiveOrganization = "aws:detective/organizationConfiguration:OrganizationConfiguration";
    public const string DetectiveMember = "aws:detective/member:Member";

    public const string DataLake = "aws:securitylake/dataLake:DataLake";
    public const string LakeSource = "aws:securitylake/awsLogSource:AwsLogSource";

    public const string TopicPolicy = "aws:sns/topicPolicy:TopicPolicy";
    public const string TopicSubscription = "aws:sns/topicSubscription:TopicSubscription";

    public const string QueryLog = "aws:route53/queryLog:QueryLog";
    public const string ResolverLogConfig = "aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig";
    public const string Zone = "aws:route53/zone:Zone";

    public const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    public const string LogDestination = "aws:cloudwatch/logDestination:LogDestination";
    public const string LogDestinationPolicy = "aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy";
    public const string LogResourcePolicy = "aws:cloudwatch/logResourcePolicy:LogResourcePolicy";
    public const string LogSubscription = "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter";
    public const string LogDelivery = "aws:cloudwatch/logDelivery:LogDelivery";
    public const string LogDeliveryDestination = "aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination";
    public const string LogMetricFilter = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
    public const string MetricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";

    public const string FlowLog = "aws:ec2/flowLog:FlowLog";
    public const string FirewallLogging = "aws:networkfirewall/loggingConfiguration:LoggingConfiguration";
    public const string WebAclLogging = "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration";

    public const string SsmAssociation = "aws:ssm/association:Association";
    public const string SsmDocument = "aws:ssm/document:Document";

    public const string Firehose = "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream";

    public const string GlueDatabase = "aws:glue/catalogDatabase:CatalogDatabase";
    public const string GlueTable = "aws:glue/catalogTable:CatalogTable";
    public const string Workgroup = "aws:athena/workgroup:Workgroup";
    public const string NamedQuery = "aws:athena/namedQuery:NamedQuery";
}
