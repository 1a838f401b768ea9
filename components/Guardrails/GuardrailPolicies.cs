using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Guardrails;

/// <summary>What nobody in the organization may do to the platform, as service control policies.</summary>
/// <remarks>
/// AWS Organizations user guide, "Service control policies": they bind roots of members and delegated administrators too, but neither the
/// management account nor service-linked roles. What the deploy role must be able to change stays open to it; what would end the
/// evidence is open to the break-glass role alone. A policy has at most 5,120 characters, and four fit beside FullAWSAccess.
/// Sign-in tasks of root users are left alone: IAM's centralized root access is the better tool.
/// </remarks>
public sealed class GuardrailPolicies(Platform platform)
{
    const string Everywhere = "A prohibition, wherever the resource is.";

    /// <summary>All of them, by the name of the policy.</summary>
    public IReadOnlyDictionary<string, PolicyDocument> All => new Dictionary<string, PolicyDocument>
    {
        ["platform-organization"] = Organization,
        ["platform-detection"] = Detection,
        ["platform-logs"] = Logs,
        ["platform-evidence"] = Evidence,
    };

    /// <summary>No account leaves, is closed, or switches a region off.</summary>
    PolicyDocument Organization => new(
        Everybody("Leave", [BreakGlass], "account:CloseAccount", "account:DisableRegion", "organizations:LeaveOrganization"),
        Everybody("Roles", [BreakGlass, Deploy],
            "iam:AttachRolePolicy", "iam:DeleteRole", "iam:DeleteRolePermissionsBoundary", "iam:DeleteRolePolicy", "iam:DetachRolePolicy",
            "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy", "iam:UpdateAssumeRolePolicy", "iam:UpdateRole") with
        {
            WildcardReason = null,
            Resources = [Role("platform-*"), Deploy, BreakGlass, Role(platform.AuditorRole)],
        });

    /// <summary>No trail, detector, hub, recorder or analyzer is switched off.</summary>
    PolicyDocument Detection => new(
        Everybody("Trail", [BreakGlass, Deploy],
            "cloudtrail:DeleteTrail", "cloudtrail:PutEventSelectors", "cloudtrail:PutInsightSelectors", "cloudtrail:RemoveTags",
            "cloudtrail:StopLogging", "cloudtrail:UpdateTrail") with
        {
            WildcardReason = null,
            Resources = [platform.Names.TrailArn],
        },
        Everybody("Detectors", [BreakGlass, Deploy],
            "access-analyzer:DeleteAnalyzer",
            "config:DeleteConfigurationRecorder", "config:DeleteDeliveryChannel", "config:DeleteRetentionConfiguration", "config:PutConfigurationRecorder",
            "config:PutDeliveryChannel", "config:StopConfigurationRecorder",
            "detective:DeleteGraph", "detective:DisassociateMembership",
            "guardduty:CreateFilter", "guardduty:CreateIPSet", "guardduty:DeleteDetector", "guardduty:DeleteMalwareProtectionPlan", "guardduty:DeleteMembers",
            "guardduty:DeletePublishingDestination", "guardduty:DisassociateFromAdministratorAccount", "guardduty:DisassociateFromMasterAccount",
            "guardduty:DisassociateMembers", "guardduty:StopMonitoringMembers", "guardduty:UpdateDetector", "guardduty:UpdatePublishingDestination",
            "inspector2:Disable", "inspector2:DisassociateMember",
            "macie2:DisableMacie", "macie2:DisassociateFromAdministratorAccount", "macie2:DisassociateFromMasterAccount",
            "securityhub:BatchDisableStandards", "securityhub:DeleteMembers", "securityhub:DisableSecurityHub", "securityhub:DisableSecurityHubV2",
            "securityhub:DisassociateFromAdministratorAccount", "securityhub:DisassociateFromMasterAccount", "securityhub:DisassociateMembers",
            "securitylake:DeleteAwsLogSource", "securitylake:DeleteDataLake"));

    /// <summary>No log stops on its way. By ARN, because not all of these actions know tags.</summary>
    PolicyDocument Logs => new(
        Everybody("Shipping", [BreakGlass, Deploy],
            "ec2:DeleteFlowLogs", "logs:DeleteDelivery", "network-firewall:UpdateLoggingConfiguration", "route53:DeleteQueryLoggingConfig",
            "route53resolver:DeleteResolverQueryLogConfig", "route53resolver:DisassociateResolverQueryLogConfig", "wafv2:DeleteLoggingConfiguration"),
        Everybody("Streams", [BreakGlass, Deploy],
            "events:DeleteRule", "events:DisableRule", "events:RemoveTargets", "firehose:DeleteDeliveryStream", "firehose:UpdateDestination",
            "logs:DeleteDeliveryDestination", "logs:DeleteDeliveryDestinationPolicy", "logs:DeleteDeliverySource", "logs:DeleteDestination",
            "logs:DeleteLogGroup", "logs:DeleteLogStream", "logs:DeleteSubscriptionFilter", "logs:PutRetentionPolicy") with
        {
            WildcardReason = null,
            Resources =
            [
                Anywhere("events", "rule/platform-*"), Anywhere("firehose", "deliverystream/platform-*"),
                Anywhere("firehose", $"deliverystream/{platform.Names.FirehoseStream(LogSources.ApiGateway)}*"),
                Anywhere("logs", "delivery-destination:platform-*"), Anywhere("logs", "delivery-source:platform-*"), Anywhere("logs", "destination:platform-*"),
                Anywhere("logs", "log-group:/aws/route53/*"), Anywhere("logs", "log-group:/platform/*"),
            ],
        },

        // The groups themselves go with their database or cluster.
        Everybody("Subscriptions", [BreakGlass, Deploy], "logs:DeleteSubscriptionFilter") with
        {
            WildcardReason = null,
            Resources = [Anywhere("logs", "log-group:/aws/eks/*"), Anywhere("logs", "log-group:/aws/rds/cluster/*")],
        },
        Everybody("Sessions", [BreakGlass, Deploy], "ssm:DeleteDocument", "ssm:UpdateDocument", "ssm:UpdateDocumentDefaultVersion") with
        {
            WildcardReason = null,
            Resources = [Anywhere("ssm", "document/SSM-SessionManagerRunShell")],
        },

        // Whoever un-shares the resolver's configuration stops the logs of every VPC, and nothing says so.
        Everybody("Sharing", [BreakGlass, Deploy], "ram:DeleteResourceShare", "ram:DisassociateResourceShare") with
        {
            WildcardReason = null,
            Resources = [InSecurity("ram", "resource-share/*")],
        });

    /// <summary>No archive and no key of an archive is deleted or opened, not even by a deployment.</summary>
    PolicyDocument Evidence => new(
        Everybody("Archives", [BreakGlass],
            "s3:BypassGovernanceRetention", "s3:DeleteBucket", "s3:DeleteBucketPolicy", "s3:DeleteObjectVersion", "s3:PutBucketOwnershipControls") with
        {
            WildcardReason = null,
            Resources = [.. Buckets, .. Buckets.Select(bucket => $"{bucket}/*")],
        },
        Everybody("ArchiveSettings", [BreakGlass, Deploy],
            "s3:PutBucketObjectLockConfiguration", "s3:PutBucketPolicy", "s3:PutBucketPublicAccessBlock", "s3:PutBucketVersioning",
            "s3:PutEncryptionConfiguration", "s3:PutLifecycleConfiguration", "s3:PutReplicationConfiguration") with
        {
            WildcardReason = null,
            Resources = Buckets,
        },
        Everybody("Keys", [BreakGlass], "kms:DeleteImportedKeyMaterial", "kms:DisableKey", "kms:ScheduleKeyDeletion") with
        {
            WildcardReason = null,
            Resources = [InSecurity("kms", "key/*")],
        });

    IReadOnlyList<string> Buckets =>
    [
        .. BucketClasses.All.Select(platform.Names.ArchiveBucketArn),
        platform.Names.LandingBucketArns,
        .. platform.ArchiveCopyRegion is { } copies ? (string[])[platform.Names.CopyBucketArns(copies)] : [],
        Arn.Bucket(platform.Names.Partition, platform.Names.ResultsBucket),
    ];

    string Deploy => Role(platform.DeployRole);

    string BreakGlass => Role(platform.BreakGlassRole);

    string Role(string name) => Arn.Global(platform.Names.Partition, "iam", "*", $"role/{name}");

    string InSecurity(string service, string resource) => $"arn:{platform.Names.Partition}:{service}:*:{platform.SecurityAccountId}:{resource}";

    string Anywhere(string service, string resource) => $"arn:{platform.Names.Partition}:{service}:*:*:{resource}";

    static Statement Everybody(string sid, IReadOnlyList<string> butThese, params IReadOnlyList<string> actions) => Statement.Deny(sid, actions) with
    {
        Resources = ["*"],
        WildcardReason = Everywhere,
        Conditions = [Condition.ArnNotLike("aws:PrincipalArn", butThese)],
    };
}
