namespace SecurityPlatform.Components.Detection;

/// <summary>The metric filters of the CIS benchmark, in its order.</summary>
/// <remarks>
/// Texts of CIS AWS Foundations Benchmark 1.4.0, chapter 4: Security Hub compares them letter by letter. Only 4.1 differs: the benchmark's
/// newer text leaves out denied deliveries and HeadBucket calls, but without the parentheses that make the exclusions count for
/// both error codes. With them, Security Hub's CloudWatch.2 reports the filter as another one; without them the alarm always rings.
/// </remarks>
public static class CisMetricFilters
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CisMetricFilter> All { get; } =
    [
        new("4.1", "UnauthorizedAPICalls", "Calls that were not allowed",
            """{ (($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*")) && ($.sourceIPAddress != "delivery.logs.amazonaws.com") && ($.eventName != "HeadBucket") }"""),
        new("4.2", "ConsoleLoginWithoutMFA", "A console login without MFA",
            """{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }"""),
        new("4.3", "RootUsage", "Use of a root user",
            """{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !="AwsServiceEvent"}"""),
        new("4.4", "IAMPolicyChanges", "A change of an IAM policy",
            Events("iam.amazonaws.com", "DeleteGroupPolicy", "DeleteRolePolicy", "DeleteUserPolicy", "PutGroupPolicy", "PutRolePolicy",
                "PutUserPolicy", "CreatePolicy", "DeletePolicy", "CreatePolicyVersion", "DeletePolicyVersion", "AttachRolePolicy",
                "DetachRolePolicy", "AttachUserPolicy", "DetachUserPolicy", "AttachGroupPolicy", "DetachGroupPolicy")),
        new("4.5", "CloudTrailChanges", "A change of a trail",
            Events("", "CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging")),
        new("4.6", "ConsoleSigninFailures", "A failed console login",
            """{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}"""),
        new("4.7", "DisableOrDeleteCMK", "A KMS key disabled or scheduled for deletion",
            Events("kms.amazonaws.com", "DisableKey", "ScheduleKeyDeletion")),
        new("4.8", "S3BucketPolicyChanges", "A change of who may use a bucket",
            Events("s3.amazonaws.com", "PutBucketAcl", "PutBucketPolicy", "PutBucketCors", "PutBucketLifecycle", "PutBucketReplication",
                "DeleteBucketPolicy", "DeleteBucketCors", "DeleteBucketLifecycle", "DeleteBucketReplication")),
        new("4.9", "ConfigChanges", "A change of an AWS Config recorder",
            Events("config.amazonaws.com", "StopConfigurationRecorder", "DeleteDeliveryChannel", "PutDeliveryChannel", "PutConfigurationRecorder")),
        new("4.10", "SecurityGroupChanges", "A change of a security group",
            Events("", "AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress", "RevokeSecurityGroupIngress", "RevokeSecurityGroupEgress",
                "CreateSecurityGroup", "DeleteSecurityGroup")),
        new("4.11", "NACLChanges", "A change of a network ACL",
            Events("", "CreateNetworkAcl", "CreateNetworkAclEntry", "DeleteNetworkAcl", "DeleteNetworkAclEntry", "ReplaceNetworkAclEntry",
                "ReplaceNetworkAclAssociation")),
        new("4.12", "NetworkGatewayChanges", "A change of a gateway",
            Events("", "CreateCustomerGateway", "DeleteCustomerGateway", "AttachInternetGateway", "CreateInternetGateway", "DeleteInternetGateway",
                "DetachInternetGateway")),
        new("4.13", "RouteTableChanges", "A change of a route table",
            Events("ec2.amazonaws.com", "CreateRoute", "CreateRouteTable", "ReplaceRoute", "ReplaceRouteTableAssociation", "DeleteRouteTable",
                "DeleteRoute", "DisassociateRouteTable")),
        new("4.14", "VPCChanges", "A change of a VPC",
            Events("", "CreateVpc", "DeleteVpc", "ModifyVpcAttribute", "AcceptVpcPeeringConnection", "CreateVpcPeeringConnection",
                "DeleteVpcPeeringConnection", "RejectVpcPeeringConnection", "AttachClassicLinkVpc", "DetachClassicLinkVpc",
                "DisableVpcClassicLink", "EnableVpcClassicLink")),
        new("4.15", "OrganizationsChanges", "A change of the organization",
            QuotedEvents("organizations.amazonaws.com", "AcceptHandshake", "AttachPolicy", "CreateAccount", "CreateOrganizationalUnit",
                "CreatePolicy", "DeclineHandshake", "DeleteOrganization", "DeleteOrganizationalUnit", "DeletePolicy", "DetachPolicy",
                "DisablePolicyType", "EnablePolicyType", "InviteAccountToOrganization", "LeaveOrganization", "MoveAccount",
                "RemoveAccountFromOrganization", "UpdatePolicy", "UpdateOrganizationalUnit")),
    ];

    static string Events(string source, params string[] names) => Pattern(source, names.Select(name => $"($.eventName={name})"));

    static string QuotedEvents(string source, params string[] names) => Pattern(source, names.Select(name => $"($.eventName=\"{name}\")"));

    static string Pattern(string source, IEnumerable<string> events) =>
        source.Length == 0 ? $"{{{string.Join(" || ", events)}}}" : $"{{($.eventSource={source}) && ({string.Join(" || ", events)})}}";
}
