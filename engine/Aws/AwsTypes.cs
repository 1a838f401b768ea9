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
    public const string KeyAlias = "aws:kms/alias:Alias";
    public const string KeyPolicy = "aws:kms/keyPolicy:KeyPolicy";

    public const string Role = "aws:iam/role:Role";
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    public const string RolePolicyAttachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    public const string InstanceProfile = "aws:iam/instanceProfile:InstanceProfile";
    public const string ManagedPolicy = "aws:iam/policy:Policy";

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

    public const string QueryLog = "aws:route53/queryLog:QueryLog";
    public const string Zone = "aws:route53/zone:Zone";

    public const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    public const string LogDestination = "aws:cloudwatch/logDestination:LogDestination";
    public const string LogDestinationPolicy = "aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy";
    public const string LogResourcePolicy = "aws:cloudwatch/logResourcePolicy:LogResourcePolicy";
    public const string LogSubscription = "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter";
    public const string LogMetricFilter = "aws:cloudwatch/logMetricFilter:LogMetricFilter";

    public const string Firehose = "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream";

    public const string GlueDatabase = "aws:glue/catalogDatabase:CatalogDatabase";
    public const string GlueTable = "aws:glue/catalogTable:CatalogTable";
    public const string Workgroup = "aws:athena/workgroup:Workgroup";
    public const string NamedQuery = "aws:athena/namedQuery:NamedQuery";
}
