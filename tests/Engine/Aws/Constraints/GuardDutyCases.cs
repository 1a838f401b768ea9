using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

static class GuardDutyCases
{
    static readonly Existing s_detector = new("detector", AwsTypes.Detector, "{}");
    static readonly Existing s_administrator = new("administrator", AwsTypes.DetectorAdministrator, """{"adminAccountId": "444455556666"}""", Sandbox.Master);
    static readonly Existing s_bucket = new("bucket", AwsTypes.Bucket, """{"bucket": "findings"}""");
    static readonly Existing s_bucketPolicy = new("bucketPolicy", AwsTypes.BucketPolicy, """
        {"bucket": "findings", "policy": {"Statement": [
         {"Sid": "Location", "Effect": "Allow", "Principal": {"Service": "guardduty.amazonaws.com"}, "Action": "s3:GetBucketLocation", "Resource": "arn:aws:s3:::findings"},
         {"Sid": "Write", "Effect": "Allow", "Principal": {"Service": "guardduty.amazonaws.com"}, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::findings/*",
          "Condition": {"StringEquals": {"aws:SourceAccount": "444455556666"}, "ArnLike": {"aws:SourceArn": "arn:aws:guardduty:*:444455556666:detector/*"}}}]}}
        """);
    static readonly Existing s_key = Key("guardduty.amazonaws.com");

    public static ConstraintCase[] All =>
    [
        new("guardduty-detector-exists", AwsTypes.Detector)
        {
            GivenBad = [s_detector],
            GivenGood = [s_detector with { Region = "us-east-1" }],
            Bad = "{}",
            Good = "{}",
            Says = "BadRequestException: it.region: expected no detector in eu-west-1 of account 444455556666 yet, got 10d5ddbb6694d3a1caa1bffbf6583d27. Import the detector that exists.",
        },
        new("guardduty-detector-exists", AwsTypes.Detector) { GivenBad = [s_administrator], Bad = "{}", Good = "{}", Says = "BadRequestException: it.region: expected no detector in eu-west-1 of account 444455556666 yet, got the one that the delegation made. Create the detector before the account becomes administrator, or import it." },
        new("guardduty-detector-owned", AwsTypes.DetectorFeature)
        {
            Given = [s_detector with { Name = "far", Region = "us-east-1" }, s_detector],
            Bad = """{"detectorId": "{far.id}", "name": "S3_DATA_EVENTS", "status": "ENABLED"}""",
            Good = """{"detectorId": "{detector.id}", "name": "S3_DATA_EVENTS", "status": "ENABLED"}""",
            Says = "BadRequestException: it.detectorId: expected a detector of account 444455556666 in eu-west-1, got ee4379c654c74c64fef8afa948735a94. Create the detector first, and use the same Region.",
        },
        new("guardduty-administrator-caller", AwsTypes.DetectorAdministrator)
        {
            Account = Sandbox.Master,
            BadAccount = Sandbox.Security,
            Bad = """{"adminAccountId": "444455556666"}""",
            Good = """{"adminAccountId": "444455556666"}""",
            Says = "BadRequestException: it.provider: expected management account 111122223333, got account 444455556666. Declare it in the master stack.",
        },
        new("guardduty-administrator-account", AwsTypes.DetectorAdministrator)
        {
            Account = Sandbox.Master,
            Bad = """{"adminAccountId": "999999999999"}""",
            Good = """{"adminAccountId": "444455556666"}""",
            Says = "BadRequestException: it.adminAccountId: expected an account of organization o-exampleorg, got 999999999999. Delegate to the security account.",
        },
        new("guardduty-administrator-one", AwsTypes.DetectorAdministrator)
        {
            Account = Sandbox.Master,
            Given = [s_administrator with { Region = "us-east-1" }],
            Bad = """{"adminAccountId": "777788889999"}""",
            Good = """{"adminAccountId": "444455556666"}""",
            Says = "BadRequestException: it.adminAccountId: expected 444455556666, the administrator in us-east-1, got 777788889999. Delegate to one account in all regions.",
        },
        new("guardduty-organization-delegation", AwsTypes.DetectorOrganization)
        {
            Given = [s_detector],
            GivenBad = [s_administrator with { Region = "us-east-1" }],
            GivenGood = [s_administrator],
            Bad = """{"detectorId": "{detector.id}", "autoEnableOrganizationMembers": "ALL"}""",
            Good = """{"detectorId": "{detector.id}", "autoEnableOrganizationMembers": "ALL"}""",
            Says = "BadRequestException: it.provider: expected account 444455556666 as delegated administrator of GuardDuty in eu-west-1, got none. Delegate in the master stack for this region first.",
        },
        Feature("guardduty-feature-name", bad: """{"detectorId": "{detector.id}", "name": "S3_LOGS", "status": "ENABLED"}""", "BadRequestException: it.name: expected one of S3_DATA_EVENTS, EKS_AUDIT_LOGS, EBS_MALWARE_PROTECTION, RDS_LOGIN_EVENTS, LAMBDA_NETWORK_LOGS, EKS_RUNTIME_MONITORING, RUNTIME_MONITORING, AI_PROTECTION, AI_ANALYST, got S3_LOGS. Correct the name."),
        Feature("guardduty-feature-agents",
            bad: """{"detectorId": "{detector.id}", "name": "S3_DATA_EVENTS", "status": "ENABLED", "additionalConfigurations": [{"name": "EC2_AGENT_MANAGEMENT", "status": "ENABLED"}]}""", "BadRequestException: it.additionalConfigurations: expected none for S3_DATA_EVENTS, got EC2_AGENT_MANAGEMENT. Move them to RUNTIME_MONITORING."),
        Feature("guardduty-feature-agents",
            bad: """{"detectorId": "{detector.id}", "name": "RUNTIME_MONITORING", "status": "ENABLED", "additionalConfigurations": [{"name": "EC2", "status": "ENABLED"}]}""", "BadRequestException: it.additionalConfigurations: expected one of EKS_ADDON_MANAGEMENT, ECS_FARGATE_AGENT_MANAGEMENT, EC2_AGENT_MANAGEMENT, got EC2. Correct the name."),
        Feature("guardduty-feature-status", bad: """{"detectorId": "{detector.id}", "name": "S3_DATA_EVENTS", "status": "ALL"}""", "BadRequestException: it.status: expected ENABLED or DISABLED, got ALL. Set one of them."),
        new("guardduty-auto-enable", AwsTypes.DetectorOrganization)
        {
            Given = [s_detector, s_administrator],
            Bad = """{"detectorId": "{detector.id}", "autoEnableOrganizationMembers": "ENABLED"}""",
            Good = """{"detectorId": "{detector.id}", "autoEnableOrganizationMembers": "NEW"}""",
            Says = "BadRequestException: it.autoEnableOrganizationMembers: expected ALL, NEW or NONE, got ENABLED. Set ALL.",
        },
        new("guardduty-auto-enable", AwsTypes.DetectorOrganizationFeature)
        {
            Given = [s_detector, s_administrator],
            Bad = """{"detectorId": "{detector.id}", "name": "S3_DATA_EVENTS", "autoEnable": "ENABLED"}""",
            Good = """{"detectorId": "{detector.id}", "name": "S3_DATA_EVENTS", "autoEnable": "ALL"}""",
            Says = "BadRequestException: it.autoEnable: expected ALL, NEW or NONE, got ENABLED. Set ALL.",
        },
        new("guardduty-frequency", AwsTypes.Detector)
        {
            Bad = """{"findingPublishingFrequency": "DAILY"}""",
            Good = """{"findingPublishingFrequency": "FIFTEEN_MINUTES"}""",
            Says = "BadRequestException: it.findingPublishingFrequency: expected FIFTEEN_MINUTES, ONE_HOUR or SIX_HOURS, got DAILY. Set one of them.",
        },
        Publishing("BadRequestException: it.destinationArn: expected the ARN of an existing bucket, got arn:aws:s3:::none. Create the bucket first.", [s_bucket, s_bucketPolicy, s_key], bad: """{"detectorId": "{detector.id}", "destinationArn": "arn:aws:s3:::none", "kmsKeyArn": "{key.arn}"}"""),
        Publishing("BadRequestException: it.kmsKeyArn: expected the ARN of a key in eu-west-1, the region of bucket findings, got arn:aws:kms:us-east-1:444455556666:key/46c37cb3-d775-4d17-a471-11b69abe42e3. Use a key beside the bucket.", [s_bucket, s_bucketPolicy, s_key with { Region = "us-east-1" }]),
        Publishing("BadRequestException: it.destinationArn: expected a policy that lets guardduty.amazonaws.com use s3:GetBucketLocation for arn:aws:guardduty:eu-west-1:444455556666:detector/10d5ddbb6694d3a1caa1bffbf6583d27, got no statement of the resource policy that allows it. Correct the policy, and let the destination depend on it.", [s_bucket, s_key]),
        Publishing("BadRequestException: it.kmsKeyArn: expected a policy that lets guardduty.amazonaws.com use kms:GenerateDataKey for arn:aws:guardduty:eu-west-1:444455556666:detector/10d5ddbb6694d3a1caa1bffbf6583d27, got no statement of the resource policy that allows it. Correct the policy, and let the destination depend on it.", [s_bucket, s_bucketPolicy, Key("cloudtrail.amazonaws.com")]),
    ];

    static ConstraintCase Feature(string id, string bad, string says) => new(id, AwsTypes.DetectorFeature)
    {
        Given = [s_detector],
        Bad = bad,
        Good = """{"detectorId": "{detector.id}", "name": "RUNTIME_MONITORING", "status": "ENABLED", "additionalConfigurations": [{"name": "EC2_AGENT_MANAGEMENT", "status": "DISABLED"}]}""",
        Says = says,
    };

    static ConstraintCase Publishing(string says, Existing[] givenBad, string? bad = null)
    {
        const string good = """{"detectorId": "{detector.id}", "destinationArn": "arn:aws:s3:::findings/guardduty", "kmsKeyArn": "{key.arn}"}""";
        return new("guardduty-publishing", AwsTypes.DetectorPublishing)
        {
            Given = [s_detector],
            GivenBad = givenBad,
            GivenGood = [s_bucket, s_bucketPolicy, s_key],
            Bad = bad ?? good,
            Good = good,
            Says = says,
        };
    }

    static Existing Key(string service) => new("key", AwsTypes.Key, $$$$"""
        {"policy": {"Statement": [{"Sid": "Findings", "Effect": "Allow", "Principal": {"Service": "{{{{service}}}}"}, "Action": "kms:GenerateDataKey", "Resource": "*"}]}}
        """);
}
