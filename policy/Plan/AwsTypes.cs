namespace SecurityPlatform.Policy;

/// <summary>The type tokens that rules look for, as the AWS provider spells them.</summary>
public static class AwsTypes
{
    /// <summary>A stack; its properties are its outputs.</summary>
    public const string Stack = "pulumi:pulumi:Stack";

    /// <summary>A trail.</summary>
    public const string Trail = "aws:cloudtrail/trail:Trail";

    /// <summary>A bucket.</summary>
    public const string Bucket = "aws:s3/bucket:Bucket";

    /// <summary>A bucket's versioning.</summary>
    public const string BucketVersioning = "aws:s3/bucketVersioning:BucketVersioning";

    /// <summary>A bucket's policy.</summary>
    public const string BucketPolicy = "aws:s3/bucketPolicy:BucketPolicy";

    /// <summary>A bucket's block of public access.</summary>
    public const string BucketPublicAccessBlock = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";

    /// <summary>A bucket's default encryption.</summary>
    public const string BucketEncryption = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";

    /// <summary>A bucket's default retention.</summary>
    public const string BucketObjectLock = "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration";

    /// <summary>A bucket's lifecycle.</summary>
    public const string BucketLifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";

    /// <summary>A bucket's server access logging.</summary>
    public const string BucketLogging = "aws:s3/bucketLogging:BucketLogging";

    /// <summary>A bucket's replication.</summary>
    public const string BucketReplication = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";

    /// <summary>A KMS key.</summary>
    public const string Key = "aws:kms/key:Key";

    /// <summary>What somebody may do with a key, beside its policy.</summary>
    public const string KeyGrant = "aws:kms/grant:Grant";

    /// <summary>A KMS key's policy on its own.</summary>
    public const string KeyPolicy = "aws:kms/keyPolicy:KeyPolicy";

    /// <summary>A log group.</summary>
    public const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";

    /// <summary>What forwards a log group.</summary>
    public const string LogSubscriptionFilter = "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter";

    /// <summary>Who may write to log groups.</summary>
    public const string LogResourcePolicy = "aws:cloudwatch/logResourcePolicy:LogResourcePolicy";

    /// <summary>Who may forward to a log destination.</summary>
    public const string LogDestinationPolicy = "aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy";

    /// <summary>Where vended logs go.</summary>
    public const string LogDeliveryDestination = "aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination";

    /// <summary>Who may put events on a bus.</summary>
    public const string EventBusPolicy = "aws:cloudwatch/eventBusPolicy:EventBusPolicy";

    /// <summary>A delivery stream.</summary>
    public const string Firehose = "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream";

    /// <summary>A hosted zone's query logging.</summary>
    public const string QueryLog = "aws:route53/queryLog:QueryLog";

    /// <summary>A hosted zone.</summary>
    public const string Zone = "aws:route53/zone:Zone";

    /// <summary>Where resolver query logs go.</summary>
    public const string ResolverQueryLogConfig = "aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig";

    /// <summary>A VPC's resolver query logging.</summary>
    public const string ResolverQueryLogConfigAssociation = "aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation";

    /// <summary>A flow log.</summary>
    public const string FlowLog = "aws:ec2/flowLog:FlowLog";

    /// <summary>A VPC.</summary>
    public const string Vpc = "aws:ec2/vpc:Vpc";

    /// <summary>A web ACL.</summary>
    public const string WebAcl = "aws:wafv2/webAcl:WebAcl";

    /// <summary>A web ACL's logging.</summary>
    public const string WebAclLogging = "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration";

    /// <summary>A load balancer.</summary>
    public const string LoadBalancer = "aws:lb/loadBalancer:LoadBalancer";

    /// <summary>A GuardDuty detector.</summary>
    public const string Detector = "aws:guardduty/detector:Detector";

    /// <summary>GuardDuty's delegated administrator in a region.</summary>
    public const string GuardDutyAdmin = "aws:guardduty/organizationAdminAccount:OrganizationAdminAccount";

    /// <summary>GuardDuty's setting for all accounts in a region.</summary>
    public const string GuardDutyOrganization = "aws:guardduty/organizationConfiguration:OrganizationConfiguration";

    /// <summary>One GuardDuty feature for all accounts in a region.</summary>
    public const string GuardDutyOrganizationFeature = "aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature";

    /// <summary>Where GuardDuty exports findings.</summary>
    public const string GuardDutyPublishing = "aws:guardduty/publishingDestination:PublishingDestination";

    /// <summary>Malware scans of a bucket.</summary>
    public const string MalwareProtectionPlan = "aws:guardduty/malwareProtectionPlan:MalwareProtectionPlan";

    /// <summary>Security Hub's delegated administrator in a region.</summary>
    public const string SecurityHubAdmin = "aws:securityhub/organizationAdminAccount:OrganizationAdminAccount";

    /// <summary>Security Hub in an account and region.</summary>
    public const string SecurityHub = "aws:securityhub/account:Account";

    /// <summary>Security Hub's setting for all accounts.</summary>
    public const string SecurityHubOrganization = "aws:securityhub/organizationConfiguration:OrganizationConfiguration";

    /// <summary>Where AWS Config delivers.</summary>
    public const string ConfigDeliveryChannel = "aws:cfg/deliveryChannel:DeliveryChannel";

    /// <summary>An AWS Config recorder.</summary>
    public const string ConfigRecorder = "aws:cfg/recorder:Recorder";

    /// <summary>An Athena workgroup.</summary>
    public const string Workgroup = "aws:athena/workgroup:Workgroup";

    /// <summary>A Glue table.</summary>
    public const string CatalogTable = "aws:glue/catalogTable:CatalogTable";

    /// <summary>Who may use the Glue catalog.</summary>
    public const string GlueResourcePolicy = "aws:glue/resourcePolicy:ResourcePolicy";

    /// <summary>A role.</summary>
    public const string Role = "aws:iam/role:Role";

    /// <summary>A role's inline policy.</summary>
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";

    /// <summary>A managed policy.</summary>
    public const string Policy = "aws:iam/policy:Policy";

    /// <summary>A user's inline policy.</summary>
    public const string UserPolicy = "aws:iam/userPolicy:UserPolicy";

    /// <summary>A group's inline policy.</summary>
    public const string GroupPolicy = "aws:iam/groupPolicy:GroupPolicy";

    /// <summary>Who may use a topic.</summary>
    public const string TopicPolicy = "aws:sns/topicPolicy:TopicPolicy";

    /// <summary>A topic.</summary>
    public const string Topic = "aws:sns/topic:Topic";

    /// <summary>Who may use a queue.</summary>
    public const string QueuePolicy = "aws:sqs/queuePolicy:QueuePolicy";

    /// <summary>A queue.</summary>
    public const string Queue = "aws:sqs/queue:Queue";

    /// <summary>Who may read a secret.</summary>
    public const string SecretPolicy = "aws:secretsmanager/secretPolicy:SecretPolicy";

    /// <summary>Who may call a function.</summary>
    public const string LambdaPermission = "aws:lambda/permission:Permission";

    /// <summary>The organization.</summary>
    public const string Organization = "aws:organizations/organization:Organization";

    /// <summary>Who owns the objects of a bucket.</summary>
    public const string BucketOwnership = "aws:s3/bucketOwnershipControls:BucketOwnershipControls";

    /// <summary>A long-lived key of a user.</summary>
    public const string AccessKey = "aws:iam/accessKey:AccessKey";

    /// <summary>A user.</summary>
    public const string User = "aws:iam/user:User";

    /// <summary>A managed policy on a role.</summary>
    public const string RolePolicyAttachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    /// <summary>A managed policy on a user.</summary>
    public const string UserPolicyAttachment = "aws:iam/userPolicyAttachment:UserPolicyAttachment";

    /// <summary>A managed policy on a group.</summary>
    public const string GroupPolicyAttachment = "aws:iam/groupPolicyAttachment:GroupPolicyAttachment";

    /// <summary>What passwords of an account must be like.</summary>
    public const string PasswordPolicy = "aws:iam/accountPasswordPolicy:AccountPasswordPolicy";

    /// <summary>What GuardDuty hides.</summary>
    public const string GuardDutyFilter = "aws:guardduty/filter:Filter";

    /// <summary>Where Security Hub gathers findings.</summary>
    public const string FindingAggregator = "aws:securityhub/findingAggregator:FindingAggregator";

    /// <summary>What Security Hub checks by central configuration.</summary>
    public const string SecurityHubPolicy = "aws:securityhub/configurationPolicy:ConfigurationPolicy";

    /// <summary>Whether a recorder of AWS Config runs.</summary>
    public const string ConfigRecorderStatus = "aws:cfg/recorderStatus:RecorderStatus";

    /// <summary>A VPC's default security group.</summary>
    public const string DefaultSecurityGroup = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";

    /// <summary>A security group.</summary>
    public const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";

    /// <summary>A Glue database.</summary>
    public const string CatalogDatabase = "aws:glue/catalogDatabase:CatalogDatabase";

    /// <summary>A saved query.</summary>
    public const string NamedQuery = "aws:athena/namedQuery:NamedQuery";

    /// <summary>An alarm on a metric.</summary>
    public const string MetricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";

    /// <summary>A function.</summary>
    public const string Function = "aws:lambda/function:Function";

    /// <summary>The address of a function.</summary>
    public const string FunctionUrl = "aws:lambda/functionUrl:FunctionUrl";

    /// <summary>A CloudFront distribution.</summary>
    public const string Distribution = "aws:cloudfront/distribution:Distribution";

    /// <summary>A pool of users.</summary>
    public const string UserPool = "aws:cognito/userPool:UserPool";

    /// <summary>A pool that gives users rights in AWS.</summary>
    public const string IdentityPool = "aws:cognito/identityPool:IdentityPool";

    /// <summary>A policy of the organization.</summary>
    public const string OrganizationPolicy = "aws:organizations/policy:Policy";

    /// <summary>What a policy of the organization is attached to.</summary>
    public const string OrganizationPolicyAttachment = "aws:organizations/policyAttachment:PolicyAttachment";

    /// <summary>What runs a document of SSM on schedule.</summary>
    public const string SsmAssociation = "aws:ssm/association:Association";

    /// <summary>A document of SSM, such as a runbook.</summary>
    public const string SsmDocument = "aws:ssm/document:Document";

    /// <summary>Whose vended logs are delivered.</summary>
    public const string LogDeliverySource = "aws:cloudwatch/logDeliverySource:LogDeliverySource";

    /// <summary>A delivery of vended logs.</summary>
    public const string LogDelivery = "aws:cloudwatch/logDelivery:LogDelivery";

    /// <summary>A stage of a REST API.</summary>
    public const string RestStage = "aws:apigateway/stage:Stage";

    /// <summary>A stage of an HTTP or WebSocket API.</summary>
    public const string HttpStage = "aws:apigatewayv2/stage:Stage";

    /// <summary>An EKS cluster.</summary>
    public const string KubernetesCluster = "aws:eks/cluster:Cluster";

    /// <summary>An Aurora or Multi-AZ database cluster.</summary>
    public const string DatabaseCluster = "aws:rds/cluster:Cluster";

    /// <summary>A database instance outside of a cluster.</summary>
    public const string DatabaseInstance = "aws:rds/instance:Instance";

    /// <summary>A network firewall.</summary>
    public const string Firewall = "aws:networkfirewall/firewall:Firewall";

    /// <summary>A network firewall's logging.</summary>
    public const string FirewallLogging = "aws:networkfirewall/loggingConfiguration:LoggingConfiguration";
}
