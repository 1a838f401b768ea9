namespace SecurityPlatform.Engine.Aws.Constraints;

/// <summary>Every constraint, by the module of the types it applies to. A new constraint is one file and one line here.</summary>
/// <remarks>Cheap checks of one service come before those that look around in the cloud; the first refusal is the answer.</remarks>
static class ConstraintList
{
    const string Encryption = "CloudWatch Logs User Guide: Enable logging from AWS services, Amazon S3 bucket server-side encryption";

    static readonly string[] s_modules =
        ["s3", "kms", "iam", "organizations", "cloudtrail", "guardduty", "route53", "cloudwatch", "kinesis", "glue",
                "athena", "ec2", "wafv2", "networkfirewall", "ssm", .. DetectionConstraints.Modules];

    /// <summary>All constraints.</summary>
    public static IEnumerable<Constraint> All => s_modules.SelectMany(Of);

    /// <summary>The constraints on types of a module.</summary>
    public static Constraint[] Of(string module) => module switch
    {
        "s3" =>
        [
            new S3.BucketAclDisabled(),
            new S3.BucketEncryptionKey(),
            new S3.BucketExists(),
            new S3.BucketName(),
            new S3.BucketNameTaken(),
            new S3.BucketOwner(),
            new S3.BucketPolicyAction(),
            new S3.BucketPolicyMalformed(),
            new S3.BucketPolicyPublic(),
            new S3.BucketPolicyResource(),
            new S3.BucketPolicySize(),
            new S3.BucketRegion(),
            new S3.LifecycleActions(),
            new S3.LifecycleDays(),
            new S3.LifecycleFilter(),
            new S3.LifecycleIds(),
            new S3.LifecycleInfrequentAccess(),
            new S3.LifecycleOrder(),
            new S3.LoggingTarget(),
            new S3.LoggingGrant(),
            new S3.ObjectLockKeepsVersioning(),
            new S3.ObjectLockNeedsVersioning(),
            new S3.ObjectLockRetention(),
            new S3.ReplicationRules(),
            new S3.ReplicationVersioning(),
            new S3.ReplicationGrant(),
            new S3.ReplicationOwner(),
        ],
        "kms" =>
        [
            new Kms.AliasName(),
            new Kms.AliasTarget(),
            new Kms.DeletionWindow(),
            new Kms.GrantKey(),
            new Kms.GrantPrincipal(),
            new Kms.KeyPolicyLockout(),
            new Kms.KeyPolicyMalformed(),
            new Kms.KeyPolicySize(),
            new Kms.KeyPolicyTarget(),
            new Kms.RotationPeriod(),
        ],
        "iam" =>
        [
            new Iam.AttachedPolicies(),
            new Iam.IdentityPolicyMalformed(),
            new Iam.InlinePolicySize(),
            new Iam.ManagedPolicyExists(),
            new Iam.ManagedPolicySize(),
            new Iam.RoleExists(),
            new Iam.RoleName(),
            new Iam.PasswordLimits(),
            new Iam.ProviderUrl(),
            new Iam.ServiceLinkedName(),
            new Iam.TrustSubject(),
            new Iam.TrustPolicyAction(),
            new Iam.TrustPolicyMalformed(),
            new Iam.TrustPolicySize(),
        ],
        "organizations" =>
        [
            new Organizations.AdministratorIsMember(),
            new Organizations.AdministratorIsNotManagement(),
            new Organizations.AdministratorNeedsTrust(),
            new Organizations.ControlPolicyMalformed(),
            new Organizations.ControlPolicySize(),
            new Organizations.OnlyManagement(),
            new Organizations.PolicyAttachmentLimit(),
            new Organizations.PolicyExists(),
            new Organizations.PolicyTargetExists(),
            new Organizations.PolicyTypeEnabled(),
            new Organizations.ServicePrincipalName(),
            new Organizations.TrustNeedsAllFeatures(),
        ],
        "cloudtrail" =>
        [
            new CloudTrail.TrailAdministratorAccount(),
            new CloudTrail.TrailAdministrators(),
            new CloudTrail.TrailBucketExists(),
            new CloudTrail.TrailBucketPolicy(),
            new CloudTrail.TrailCount(),
            new CloudTrail.TrailGlobalEvents(),
            new CloudTrail.TrailInsights(),
            new CloudTrail.TrailKeyExists(),
            new CloudTrail.TrailKeyPolicy(),
            new CloudTrail.TrailLogGroup(),
            new CloudTrail.TrailLogRole(),
            new CloudTrail.TrailName(),
            new CloudTrail.TrailNeedsTrust(),
            new CloudTrail.TrailOrganizationCaller(),
            new CloudTrail.TrailRecordsItself(),
            new CloudTrail.TrailSelectorFields(),
            new CloudTrail.TrailSelectorKinds(),
            new CloudTrail.TrailSelectorValues(),
        ],
        "guardduty" =>
        [
            new Delegation.DelegatesFromManagement("guardduty", "BadRequestException",
                "GuardDuty API Reference: EnableOrganizationAdminAccount", AwsTypes.DetectorAdministrator),
            new Delegation.AdministratorInOrganization("guardduty", "BadRequestException",
                "GuardDuty API Reference: EnableOrganizationAdminAccount", AwsTypes.DetectorAdministrator),
            new Delegation.OneAdministrator("guardduty", "BadRequestException",
                "GuardDuty User Guide: Managing GuardDuty accounts with AWS Organizations", AwsTypes.DetectorAdministrator),
            new Delegation.SettingsNeedDelegation("guardduty", "GuardDuty", "BadRequestException",
                "GuardDuty API Reference: UpdateOrganizationConfiguration", AwsTypes.DetectorAdministrator, AwsTypes.DetectorOrganization,
                AwsTypes.DetectorOrganizationFeature),
            new GuardDuty.AutoEnable(),
            new GuardDuty.DetectorExists(),
            new GuardDuty.DetectorOwned(),
            new GuardDuty.FeatureAgents(),
            new GuardDuty.FeatureConflict(),
            new GuardDuty.FeatureName(),
            new GuardDuty.FeatureStatus(),
            new GuardDuty.MemberDetector(),
            new GuardDuty.PlanPrefixes(),
            new GuardDuty.PlanRole(),
            new GuardDuty.PlanBucket(),
            new GuardDuty.PublishingFrequency(),
            new GuardDuty.PublishingPermissions(),
        ],
        "route53" =>
        [
            new Route53.QueryLogGroupExists(),
            new Route53.QueryLogOnce(),
            new Route53.QueryLogPermission(),
            new Route53.QueryLogRegion(),
            new Route53.QueryLogZone(),
            new Vended.VendedBucket("resolver-log-bucket", "AccessDeniedException",
                "Route 53 Developer Guide: Values that you specify for Resolver query logging, S3 bucket permissions", AwsTypes.ResolverLogConfig, Vended.VendedPlaces.OfResolver),
            new Vended.VendedKey("resolver-log-key", Encryption, AwsTypes.ResolverLogConfig, Vended.VendedPlaces.OfResolver),
        ],
        "ec2" =>
        [
            new Vended.VendedBucket("flow-log-bucket", "400", "VPC User Guide: Amazon S3 bucket permissions for flow logs", AwsTypes.FlowLog, Vended.VendedPlaces.OfFlowLog),
            new Vended.VendedKey("flow-log-key", Encryption, AwsTypes.FlowLog, Vended.VendedPlaces.OfFlowLog),
        ],
        "wafv2" =>
        [
            new Vended.WebAclDestination(),
            new Vended.VendedBucket("waf-log-bucket", "WAFLogDestinationPermissionIssueException", "AWS WAF API Reference: PutLoggingConfiguration",
                AwsTypes.WebAclLogging, Vended.VendedPlaces.OfWebAcl),
            new Vended.VendedKey("waf-log-key", Encryption, AwsTypes.WebAclLogging, Vended.VendedPlaces.OfWebAcl),
        ],
        "networkfirewall" =>
        [
            new Vended.VendedBucket("firewall-log-bucket", "LogDestinationPermissionException", "Network Firewall API Reference: UpdateLoggingConfiguration",
                AwsTypes.FirewallLogging, Vended.VendedPlaces.OfFirewall),
            new Vended.VendedKey("firewall-log-key", Encryption, AwsTypes.FirewallLogging, Vended.VendedPlaces.OfFirewall),
        ],
        "ssm" =>
        [
            new Ssm.LoadBalancerLogs(),
        ],
        "cloudwatch" =>
        [
            new Logs.DestinationDelivery(),
            new Logs.DestinationExists(),
            new Logs.DestinationPolicyMalformed(),
            new Logs.LogGroupExists(),
            new Logs.LogGroupKey(),
            new Logs.LogGroupName(),
            new Logs.LogGroupRetention(),
            new Logs.MetricFilterPattern(),
            new Logs.AlarmSettings(),
            new Logs.MetricFilterGroup(),
            new Logs.MetricFilterCount(),
            new Logs.AlarmTopic(),
            new Vended.DistributionDelivery(),
            new Logs.ResourcePolicyCount(),
            new Logs.ResourcePolicyMalformed(),
            new Logs.ResourcePolicySize(),
            new Logs.SubscriptionCount(),
            new Logs.SubscriptionDelivery(),
        ],
        "kinesis" =>
        [
            new Firehose.StreamBucket(),
            new Firehose.StreamBuffering(),
            new Firehose.StreamCompression(),
            new Firehose.StreamKey(),
            new Firehose.StreamName(),
            new Firehose.StreamPartitioning(),
            new Firehose.StreamPrefix(),
            new Firehose.StreamProcessors(),
            new Firehose.StreamRole(),
        ],
        "glue" =>
        [
            new Glue.CatalogName(),
            new Glue.ColumnNames(),
            new Glue.DatabaseExists(),
            new Glue.Projection(),
            new Glue.TableLocation(),
        ],
        "athena" =>
        [
            new Athena.OutputBucket(),
            new Athena.OutputLocation(),
            new Athena.QueryLength(),
            new Athena.ResultEncryption(),
            new Athena.ScanCutoff(),
            new Athena.WorkgroupExists(),
        ],
        _ => DetectionConstraints.Of(module),
    };
}
