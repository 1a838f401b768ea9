using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

/// <summary>Logs that a service of a member account delivers to a bucket of the security account.</summary>
static class VendedCases
{
    const string Vended = "delivery.logs.amazonaws.com";
    const string Nobody = "got no statement of the resource policy that allows it. Correct the policy of";

    static readonly Existing s_bucket = new("bucket", AwsTypes.Bucket, """{"bucket": "aws-waf-logs-all"}""");
    static readonly Existing s_policy = Policy(Vended, "s3:GetBucketAcl", "s3:PutObject");
    static readonly Existing s_encryption = new("encryption", AwsTypes.BucketEncryption,
        """{"bucket": "aws-waf-logs-all", "rules": [{"applyServerSideEncryptionByDefault": {"sseAlgorithm": "aws:kms", "kmsMasterKeyId": "{key.arn}"}}]}""");

    static readonly (string Name, string Type, string Code, string Member, string Good, string Folder)[] s_logs =
    [
        ("flow-log", AwsTypes.FlowLog, "400", "logDestination", """{"vpcId": "vpc-1", "logDestinationType": "s3", "logDestination": "arn:aws:s3:::aws-waf-logs-all/net/"}""",
            "net/AWSLogs/777788889999/vpcflowlogs/eu-west-1/2026/01/01/"),
        ("resolver-log", AwsTypes.ResolverLogConfig, "AccessDeniedException", "destinationArn", """{"name": "queries", "destinationArn": "arn:aws:s3:::aws-waf-logs-all"}""",
            "AWSLogs/777788889999/vpcdnsquerylogs/vpc-1/2026/01/01/"),
        ("waf-log", AwsTypes.WebAclLogging, "WAFLogDestinationPermissionIssueException", "logDestinationConfigs",
            """{"resourceArn": "arn:aws:wafv2:eu-west-1:777788889999:regional/webacl/front/1", "logDestinationConfigs": ["arn:aws:s3:::aws-waf-logs-all"]}""",
            "AWSLogs/777788889999/WAFLogs/eu-west-1/acl/2026/01/01/00/00/"),
        ("firewall-log", AwsTypes.FirewallLogging, "LogDestinationPermissionException", "loggingConfiguration.logDestinationConfigs",
            """{"firewallArn": "arn:aws:network-firewall:eu-west-1:777788889999:firewall/egress", "loggingConfiguration": {"logDestinationConfigs": [{"logType": "ALERT", "logDestinationType": "S3", "logDestination": {"bucketName": "aws-waf-logs-all"}}]}}""",
            "AWSLogs/777788889999/network-firewall/alert/eu-west-1/firewall/2026/01/01/00/"),
    ];

    public static ConstraintCase[] All =>
    [
        .. s_logs.SelectMany(log => new[]
        {
            Log(log, "bucket", $"{log.Code}: it.{log.Member}: expected an existing bucket, got aws-waf-logs-all. Deploy the stack that owns it first.") with { Given = [s_policy], GivenGood = [s_bucket] },
            Log(log, "bucket", Refused(log.Code, log.Member, Vended, "s3:GetBucketAcl", "", "arn:aws:logs:eu-west-1:777788889999:*")) with { GivenBad = [Policy(Vended, "s3:PutObject")], GivenGood = [s_policy] },
            Log(log, "bucket", Refused(log.Code, log.Member, Vended, "s3:PutObject", $"/{log.Folder}log.gz", "arn:aws:logs:eu-west-1:777788889999:*")) with { GivenBad = [Policy(Vended, "s3:GetBucketAcl")], GivenGood = [s_policy] },
            Log(log, "key", $"AccessDenied: it.{log.Member}: expected a policy that lets {Vended} use kms:GenerateDataKey on arn:aws:kms:eu-west-1:444455556666:key/29c48acf-1380-4b56-a766-0b6adcfdd6b0 for arn:aws:logs:eu-west-1:777788889999:*, {Nobody} the key of aws-waf-logs-all.") with
            {
                Given = [s_bucket, s_policy],
                GivenBad = [new("key", AwsTypes.Key, "{}"), s_encryption],
                GivenGood = [Key(Vended), s_encryption],
            },
        }),
        Log(s_logs[0], "bucket", Refused("400", "logDestination", Vended, "s3:PutObject", "/AWSLogs/aws-account-id=777788889999/aws-service=vpcflowlogs/aws-region=eu-west-1/year=2026/month=01/day=01/log.gz", "arn:aws:logs:eu-west-1:777788889999:*")) with
        {
            Given = [s_bucket, s_policy with { Json = s_policy.Json.Replace("all/*", "all/AWSLogs/777788889999/*", StringComparison.Ordinal) }],
            Bad = """{"vpcId": "vpc-1", "logDestinationType": "s3", "logDestination": "arn:aws:s3:::aws-waf-logs-all", "destinationOptions": {"fileFormat": "parquet", "hiveCompatiblePartitions": true}}""",
            Good = """{"vpcId": "vpc-1", "logDestinationType": "s3", "logDestination": "arn:aws:s3:::aws-waf-logs-all"}""",
        },
        Log(s_logs[2], "name", "WAFInvalidParameterException: it.logDestinationConfigs: expected the ARN of a destination whose name begins with aws-waf-logs-, got arn:aws:s3:::waf-logs. Rename the bucket, the stream or the log group.") with
        {
            Given = [s_bucket, s_policy],
            Bad = """{"resourceArn": "arn:aws:wafv2:eu-west-1:777788889999:regional/webacl/front/1", "logDestinationConfigs": ["arn:aws:s3:::waf-logs"]}""",
        },
        new("logs-delivery-bucket", AwsTypes.LogDelivery)
        {
            Account = Sandbox.Member,
            Region = "us-east-1",
            Given = [s_bucket, new("destination", AwsTypes.LogDeliveryDestination, """{"name": "cdn", "deliveryDestinationConfiguration": {"destinationResourceArn": "arn:aws:s3:::aws-waf-logs-all"}}""", Region: "us-east-1")],
            GivenGood = [s_policy],
            Bad = """{"deliveryDestinationArn": "{destination.arn}", "deliverySourceName": "site"}""",
            Good = """{"deliveryDestinationArn": "{destination.arn}", "deliverySourceName": "site"}""",
            Says = Refused("AccessDenied", "deliveryDestinationArn", Vended, "s3:GetBucketAcl", "", "arn:aws:logs:us-east-1:777788889999:delivery-source:site"),
        },
        Balancer("app/front/1", "logdelivery.elasticloadbalancing.amazonaws.com", "s3:PutObject", "/lb/AWSLogs/777788889999/ELBAccessLogTestFile",
            "arn:aws:elasticloadbalancing:eu-west-1:777788889999:loadbalancer/app/front/1"),
        Balancer("net/ingest/1", Vended, "s3:GetBucketAcl", "", "arn:aws:logs:eu-west-1:777788889999:*"),
        Balancer("net/ingest/1", Vended, "s3:PutObject", "/lb/AWSLogs/777788889999/log.gz", "arn:aws:logs:eu-west-1:777788889999:*",
            s_policy with { Json = s_policy.Json.Replace("all/*", "all/lb/AWSLogs/777788889999/elasticloadbalancing/*", StringComparison.Ordinal) }),
    ];

    static ConstraintCase Log((string Name, string Type, string Code, string Member, string Good, string Folder) log, string part, string says) => new($"{log.Name}-{part}", log.Type)
    {
        Account = Sandbox.Member,
        Given = [s_bucket],
        Bad = log.Good,
        Good = log.Good,
        Says = says,
    };

    static ConstraintCase Balancer(string balancer, string service, string action, string key, string sourceArn, params Existing[] bad)
    {
        const string association = """{"name": "switch", "waitForSuccessTimeoutSeconds": 300}""";
        var runbook = $$$$"""
            {\"mainSteps\": [{\"inputs\": {\"Api\": \"ModifyLoadBalancerAttributes\", \"LoadBalancerArn\": \"arn:aws:elasticloadbalancing:eu-west-1:777788889999:loadbalancer/{{{{balancer}}}}\",
            """.Trim() + """ \"Attributes\": [{\"Key\": \"access_logs.s3.enabled\", \"Value\": \"true\"}, {\"Key\": \"access_logs.s3.bucket\", \"Value\": \"aws-waf-logs-all\"}, {\"Key\": \"access_logs.s3.prefix\", \"Value\": \"lb\"}]}}]}""";
        return new("elb-log-bucket", AwsTypes.SsmAssociation)
        {
            Account = Sandbox.Member,
            Given = [s_bucket, new("runbook", AwsTypes.SsmDocument, $$"""{"name": "switch", "documentType": "Automation", "content": "{{runbook}}"}""", Sandbox.Member)],
            GivenBad = bad,
            GivenGood = [Policy(service, "s3:GetBucketAcl", "s3:PutObject")],
            Bad = association,
            Good = association,
            Says = Refused("InvalidConfigurationRequest", "name", service, action, key, sourceArn),
        };
    }

    static string Refused(string code, string member, string service, string action, string key, string sourceArn) =>
        $"{code}: it.{member}: expected a policy that lets {service} use {action} on arn:aws:s3:::aws-waf-logs-all{key} for {sourceArn}, {Nobody} aws-waf-logs-all.";

    static Existing Policy(string service, params string[] actions) => new("policy", AwsTypes.BucketPolicy, $$$$"""
        {"bucket": "aws-waf-logs-all", "policy": {"Version": "2012-10-17", "Statement": [{"Sid": "Logs", "Effect": "Allow", "Principal": {"Service": "{{{{service}}}}"},
         "Action": ["{{{{string.Join("\", \"", actions)}}}}"], "Resource": ["arn:aws:s3:::aws-waf-logs-all", "arn:aws:s3:::aws-waf-logs-all/*"]}]}}
        """);

    static Existing Key(string service) => new("key", AwsTypes.Key, $$$$"""
        {"policy": {"Statement": [{"Sid": "Logs", "Effect": "Allow", "Principal": {"Service": "{{{{service}}}}"}, "Action": "kms:GenerateDataKey*", "Resource": "*"}]}}
        """);
}
