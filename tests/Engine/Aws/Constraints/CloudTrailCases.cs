using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

static class CloudTrailCases
{
    const string TrailArn = "arn:aws:cloudtrail:eu-west-1:111122223333:trail/organization";
    const string Settings = "\"name\": \"organization\", \"s3BucketName\": \"logs\", \"isOrganizationTrail\": true";

    static readonly Existing s_bucket = new("bucket", AwsTypes.Bucket, """{"bucket": "logs"}""");
    static readonly Existing s_policy = BucketPolicy("o-exampleorg", TrailArn);
    static readonly Existing s_trust = new("trust", AwsTypes.ServiceAccess, """{"servicePrincipal": "cloudtrail.amazonaws.com"}""", Sandbox.Master);
    static readonly Existing s_key = Key("\"kms:GenerateDataKey*\", \"kms:DescribeKey\", \"kms:Decrypt\"");
    static readonly Existing[] s_world = [s_bucket, s_policy, s_trust, s_key];
    static readonly Existing s_group = new("group", AwsTypes.LogGroup, """{"name": "trail"}""", Sandbox.Master);

    public static ConstraintCase[] All =>
    [
        Trail("cloudtrail-name", "\"name\": \"my--trail\", \"s3BucketName\": \"logs\"", "InvalidTrailNameException: it.name: expected 3 to 128 letters, digits and . _ - not beside each other, beginning and ending with a letter or digit, got my--trail. Choose another name."),
        Trail("cloudtrail-bucket", "\"name\": \"organization\", \"s3BucketName\": \"other\"", "S3BucketDoesNotExistException: it.s3BucketName: expected the name of an existing bucket, got other. Create the bucket first: deploy the security stack, then the master stack."),
        Trail("cloudtrail-bucket-policy", $"{Settings}, \"s3KeyPrefix\": \"trail\"", "InsufficientS3BucketPolicyException: it.s3BucketName: expected a bucket policy that lets cloudtrail.amazonaws.com use s3:PutObject on arn:aws:s3:::logs/trail/AWSLogs/111122223333/CloudTrail/eu-west-1/2026/01/01/log.json.gz for arn:aws:cloudtrail:eu-west-1:111122223333:trail/organization, got no statement of the resource policy that allows it. Correct the policy of logs: prefix, organization id, aws:SourceArn and s3:x-amz-acl."),
        Trail("cloudtrail-bucket-policy", Settings, "InsufficientS3BucketPolicyException: it.s3BucketName: expected a bucket policy that lets cloudtrail.amazonaws.com use s3:GetBucketAcl on arn:aws:s3:::logs for arn:aws:cloudtrail:eu-west-1:111122223333:trail/organization, got no statement of the resource policy that allows it. Correct the policy of logs: prefix, organization id, aws:SourceArn and s3:x-amz-acl.") with { Given = [s_bucket, s_trust], GivenBad = [], GivenGood = [s_policy] },
        Trail("cloudtrail-bucket-policy", Settings, "InsufficientS3BucketPolicyException: it.s3BucketName: expected a bucket policy that lets cloudtrail.amazonaws.com use s3:PutObject on arn:aws:s3:::logs/AWSLogs/o-exampleorg/111122223333/CloudTrail/eu-west-1/2026/01/01/log.json.gz for arn:aws:cloudtrail:eu-west-1:111122223333:trail/organization, got no statement of the resource policy that allows it. Correct the policy of logs: prefix, organization id, aws:SourceArn and s3:x-amz-acl.") with
        {
            Given = [s_bucket, s_trust],
            GivenBad = [BucketPolicy("o-otherorg", TrailArn)],
            GivenGood = [s_policy],
        },
        Trail("cloudtrail-bucket-policy", Settings, "InsufficientS3BucketPolicyException: it.s3BucketName: expected a bucket policy that lets cloudtrail.amazonaws.com use s3:GetBucketAcl on arn:aws:s3:::logs for arn:aws:cloudtrail:eu-west-1:111122223333:trail/organization, got no statement of the resource policy that allows it. Correct the policy of logs: prefix, organization id, aws:SourceArn and s3:x-amz-acl.") with
        {
            Given = [s_bucket, s_trust],
            GivenBad = [BucketPolicy("o-exampleorg", "arn:aws:cloudtrail:us-east-1:111122223333:trail/organization")],
            GivenGood = [s_policy],
        },
        Trail("cloudtrail-key", $"{Settings}, \"kmsKeyId\": \"arn:aws:kms:eu-west-1:444455556666:key/none\"", "KmsKeyNotFoundException: it.kmsKeyId: expected the ARN of an existing key, got arn:aws:kms:eu-west-1:444455556666:key/none. Create the key first, and pass its ARN.", $"{Settings}, \"kmsKeyId\": \"{{key.arn}}\""),
        Trail("cloudtrail-key", $"{Settings}, \"kmsKeyId\": \"{{far.arn}}\"", "KmsKeyNotFoundException: it.kmsKeyId: expected a key in eu-west-1, the region of bucket logs, got a key in us-east-1. Use a key beside the bucket.", $"{Settings}, \"kmsKeyId\": \"{{key.arn}}\"") with
        {
            Given = [.. s_world, new("far", AwsTypes.Key, "{}", Region: "us-east-1")],
        },
        KeyCase(Key("\"kms:DescribeKey\""), "InsufficientEncryptionPolicyException: it.kmsKeyId: expected a key policy that lets cloudtrail.amazonaws.com use kms:GenerateDataKey for arn:aws:cloudtrail:eu-west-1:111122223333:trail/organization, got no statement of the resource policy that allows it. Correct the policy of arn:aws:kms:eu-west-1:444455556666:key/29c48acf-1380-4b56-a766-0b6adcfdd6b0: aws:SourceArn and kms:EncryptionContext:aws:cloudtrail:arn."),
        KeyCase(Key("\"kms:GenerateDataKey*\""), "InsufficientEncryptionPolicyException: it.kmsKeyId: expected a key policy that lets cloudtrail.amazonaws.com use kms:DescribeKey for arn:aws:cloudtrail:eu-west-1:111122223333:trail/organization, got no statement of the resource policy that allows it. Correct the policy of arn:aws:kms:eu-west-1:444455556666:key/29c48acf-1380-4b56-a766-0b6adcfdd6b0: aws:SourceArn and kms:EncryptionContext:aws:cloudtrail:arn."),
        KeyCase(Key("\"kms:GenerateDataKey*\", \"kms:DescribeKey\""), "InsufficientEncryptionPolicyException: it.kmsKeyId: expected a key policy that lets cloudtrail.amazonaws.com use kms:Decrypt for arn:aws:cloudtrail:eu-west-1:111122223333:trail/organization, got no statement of the resource policy that allows it. Correct the policy of arn:aws:kms:eu-west-1:444455556666:key/29c48acf-1380-4b56-a766-0b6adcfdd6b0: aws:SourceArn and kms:EncryptionContext:aws:cloudtrail:arn.", new Existing("encryption", AwsTypes.BucketEncryption,
            """{"bucket": "logs", "rules": [{"bucketKeyEnabled": true, "applyServerSideEncryptionByDefault": {"sseAlgorithm": "aws:kms"}}]}""")),
        Trail("cloudtrail-trusted-access", Settings, "CloudTrailAccessNotEnabledException: it.isOrganizationTrail: expected an organization that trusts cloudtrail.amazonaws.com, got none that does. Add it to the organization's awsServiceAccessPrincipals, or create an AwsServiceAccess first and depend on it.") with { Given = [s_bucket, s_policy], GivenGood = [s_trust] },
        new("cloudtrail-trusted-access", AwsTypes.TrailAdministrator)
        {
            Account = Sandbox.Master,
            GivenGood = [new("organization", AwsTypes.Organization, """{"awsServiceAccessPrincipals": ["cloudtrail.amazonaws.com"]}""", Sandbox.Master)],
            Bad = """{"accountId": "444455556666"}""",
            Good = """{"accountId": "444455556666"}""",
            Says = "CloudTrailAccessNotEnabledException: it.accountId: expected an organization that trusts cloudtrail.amazonaws.com, got none that does. Add it to the organization's awsServiceAccessPrincipals, or create an AwsServiceAccess first and depend on it.",
        },
        Trail("cloudtrail-organization-caller", Settings, "NotOrganizationMasterAccountException: it.isOrganizationTrail: expected the management account or the delegated administrator of CloudTrail, got account 777788889999. Declare the trail in the master stack.") with { BadAccount = Sandbox.Member },
        Trail("cloudtrail-organization-caller", Settings, "NotOrganizationMasterAccountException: it.isOrganizationTrail: expected the management account or the delegated administrator of CloudTrail, got account 444455556666. Declare the trail in the master stack.") with
        {
            Account = Sandbox.Security,
            GivenGood = [new("administrator", AwsTypes.TrailAdministrator, """{"accountId": "444455556666"}""", Sandbox.Security)],
        },
        Trail("cloudtrail-global-events", $"{Settings}, \"isMultiRegionTrail\": true, \"includeGlobalServiceEvents\": false", "InvalidParameterCombinationException: it.includeGlobalServiceEvents: expected true, as isMultiRegionTrail is, got false. Remove it."),
        Trail("cloudtrail-selector-kinds",
            $$$$"""{{{{Settings}}}}, "eventSelectors": [{"readWriteType": "All"}], "advancedEventSelectors": [{{{{Management()}}}}]""", "InvalidEventSelectorsException: it.eventSelectors: expected either eventSelectors or advancedEventSelectors, got both. Keep advancedEventSelectors, with one for management events.",
            $$$$"""{{{{Settings}}}}, "advancedEventSelectors": [{{{{Management()}}}}]"""),
        Selector("""{"field": "eventCategory", "equals": ["Data"]}""", "InvalidEventSelectorsException: it.advancedEventSelectors[it]: expected resources.type for data events, got none. Correct the field selectors."),
        Selector("""{"field": "eventCategory", "equals": ["Everything"]}""", "InvalidEventSelectorsException: it.advancedEventSelectors[it]: expected eventCategory equal to Management, Data or NetworkActivity, got Everything. Correct the field selectors."),
        Selector("""{"field": "eventCategory", "startsWiths": ["Data"]}""", "InvalidEventSelectorsException: it.advancedEventSelectors[it]: expected only equals for eventCategory, got startsWiths. Correct the field selectors."),
        Selector("""{"field": "eventCategory", "equals": ["Management"]}, {"field": "eventSource", "equals": ["s3.amazonaws.com"]}""", "InvalidEventSelectorsException: it.advancedEventSelectors[it]: expected only notEquals kms.amazonaws.com or rdsdata.amazonaws.com for eventSource of management events, got s3.amazonaws.com. Correct the field selectors."),
        Selector("""{"field": "eventCategory", "equals": ["Management"]}, {"field": "eventName", "equals": ["PutObject"]}""", "InvalidEventSelectorsException: it.advancedEventSelectors[it]: expected eventCategory, eventSource and readOnly for management events, got eventName. Correct the field selectors."),
        Selector("""{"field": "eventCategory", "equals": ["Data"]}, {"field": "resources.type", "equals": ["AWS::Lambda::Function"]}, {"field": "eventName", "equals": ["Put*"]}""", "InvalidEventSelectorsException: it.advancedEventSelectors[it]: expected values without wildcards, got Put*. Correct the field selectors."),
        Selector("""{"field": "eventCategory", "equals": ["Data"]}, {"field": "bucket", "equals": ["logs"]}""", "InvalidEventSelectorsException: it.advancedEventSelectors[it]: expected one of eventCategory, eventName, eventSource, eventType, errorCode, readOnly, resources.ARN, resources.type, sessionCredentialFromConsole, userIdentity.arn, vpcEndpointId, got bucket. Correct the field selectors."),
        Selector("""{"field": "eventCategory", "equals": ["Data"]}, {"field": "readOnly"}""", "InvalidEventSelectorsException: it.advancedEventSelectors[it]: expected an operator for readOnly, got none. Correct the field selectors."),
        Trail("cloudtrail-selector-values", $$$$"""{{{{Settings}}}}, "advancedEventSelectors": [{{{{Buckets("startsWiths", 499)}}}}]""", "InvalidEventSelectorsException: it.advancedEventSelectors: expected at most 500 values, got 501. Select by prefix.",
            $$$$"""{{{{Settings}}}}, "advancedEventSelectors": [{{{{Buckets("startsWiths", 498)}}}}]"""),
        Trail("cloudtrail-records-itself",
            $$$$"""{{{{Settings}}}}, "advancedEventSelectors": [{"name": "objects", "fieldSelectors": [{"field": "eventCategory", "equals": ["Data"]}, {"field": "resources.type", "equals": ["AWS::S3::Object"]}]}]""", "SelfRecordingTrail: it.advancedEventSelectors: expected selectors that leave out logs, the trail's own bucket, got data events of it. Add a field selector resources.ARN notStartsWiths arn:aws:s3:::logs/ to objects.",
            $$$$"""{{{{Settings}}}}, "advancedEventSelectors": [{"name": "objects", "fieldSelectors": [{"field": "eventCategory", "equals": ["Data"]}, {"field": "resources.type", "equals": ["AWS::S3::Object"]}, {"field": "resources.ARN", "notStartsWiths": ["arn:aws:s3:::logs/"]}]}]"""),
        Trail("cloudtrail-records-itself",
            $$$$"""{{{{Settings}}}}, "eventSelectors": [{"dataResources": [{"type": "AWS::S3::Object", "values": ["arn:aws:s3"]}]}]""", "SelfRecordingTrail: it.eventSelectors: expected selectors that leave out logs, the trail's own bucket, got data events of it. Use advancedEventSelectors that leave the bucket out.",
            $$$$"""{{{{Settings}}}}, "eventSelectors": [{"dataResources": [{"type": "AWS::S3::Object", "values": ["arn:aws:s3:::orders/"]}]}]"""),
        Trail("cloudtrail-records-itself",
            $$$$"""{{{{Settings}}}}, "advancedEventSelectors": [{"name": "objects", "fieldSelectors": [{"field": "eventCategory", "equals": ["Data"]}, {"field": "resources.type", "equals": ["AWS::S3::Object"]}, {"field": "resources.ARN", "startsWiths": ["arn:aws:s3:::log"]}]}]""", "SelfRecordingTrail: it.advancedEventSelectors: expected selectors that leave out logs, the trail's own bucket, got data events of it. Add a field selector resources.ARN notStartsWiths arn:aws:s3:::logs/ to objects.",
            $$$$"""{{{{Settings}}}}, "advancedEventSelectors": [{"name": "objects", "fieldSelectors": [{"field": "eventCategory", "equals": ["Data"]}, {"field": "resources.type", "equals": ["AWS::S3::Object"]}, {"field": "resources.ARN", "startsWiths": ["arn:aws:s3:::logs-of-others/"]}]}]"""),
        Trail("cloudtrail-count", Settings, "MaximumNumberOfTrailsExceededException: it.region: expected at most 5 trails in eu-west-1, got 6. Use one trail with several selectors.") with
        {
            GivenBad = [.. Enumerable.Range(0, 5).Select(i => new Existing($"trail{i}", AwsTypes.Trail, $$$$"""{"name": "trail{{{{i}}}}"}""", Sandbox.Master))],
        },
        Trail("cloudtrail-log-group", $"{Settings}, \"cloudWatchLogsGroupArn\": \"{{group.arn}}\"", "InvalidCloudWatchLogsLogGroupArnException: it.cloudWatchLogsGroupArn: expected the log group's ARN with :*, got arn:aws:logs:eu-west-1:111122223333:log-group:trail. Append :*.") with { Given = [.. s_world, s_group] },
        Trail("cloudtrail-log-group", $"{Settings}, \"cloudWatchLogsGroupArn\": \"arn:aws:logs:eu-west-1:111122223333:log-group:none:*\"", "InvalidCloudWatchLogsLogGroupArnException: it.cloudWatchLogsGroupArn: expected an existing log group of account 111122223333, got arn:aws:logs:eu-west-1:111122223333:log-group:none:*. Create it first."),
        Trail("cloudtrail-log-group", $"{Settings}, \"cloudWatchLogsGroupArn\": \"{{group.arn}}:*\"", "InvalidCloudWatchLogsLogGroupArnException: it.cloudWatchLogsRoleArn: expected a role beside the log group, got nothing. Set a role that CloudTrail may assume.") with { Given = [.. s_world, s_group] },
        LogRole("none", "InvalidCloudWatchLogsRoleArnException: it.cloudWatchLogsRoleArn: expected the ARN of an existing role, got arn:aws:iam::111122223333:role/none. Create the role first.", """{"name": "trail"}"""),
        LogRole("trail", "InvalidCloudWatchLogsRoleArnException: it.cloudWatchLogsRoleArn: expected a role that cloudtrail.amazonaws.com may assume, got no statement of the resource policy that allows it. Correct the role's trust policy.", """{"name": "trail", "assumeRolePolicy": {"Statement": [{"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}}"""),
        LogRole("trail", "InvalidCloudWatchLogsRoleArnException: it.cloudWatchLogsRoleArn: expected a role that may use logs:CreateLogStream on arn:aws:logs:eu-west-1:111122223333:log-group:trail:log-stream:111122223333_CloudTrail_eu-west-1, got no identity policy that allows it. Add the permission, and let the trail depend on it.", RoleOf("cloudtrail.amazonaws.com")),
        Trail("cloudtrail-insights",
            $$$$"""{{{{Settings}}}}, "insightSelectors": [{"insightType": "ApiCallRateInsight"}], "advancedEventSelectors": [{{{{Buckets("startsWiths", 1)}}}}]""", "InvalidInsightSelectorsException: it.insightSelectors: expected a trail with management events, got one without. Add a selector with eventCategory Management.",
            $$$$"""{{{{Settings}}}}, "insightSelectors": [{"insightType": "ApiCallRateInsight"}], "advancedEventSelectors": [{{{{Management()}}}}]"""),
        Trail("cloudtrail-insights", $$$$"""{{{{Settings}}}}, "insightSelectors": [{"insightType": "CostInsight"}]""", "InvalidInsightSelectorsException: it.insightSelectors: expected ApiCallRateInsight or ApiErrorRateInsight, got CostInsight. Correct the type."),
        new("cloudtrail-administrators", AwsTypes.TrailAdministrator)
        {
            Account = Sandbox.Master,
            Given = [s_trust],
            GivenBad =
            [
                .. ((string[])["777788889999", "123456789012", "555555555555"]).Select(
                    a => new Existing(a, AwsTypes.TrailAdministrator, $$$$"""{"accountId": "{{{{a}}}}"}""", Sandbox.Master)),
            ],
            Bad = """{"accountId": "444455556666"}""",
            Good = """{"accountId": "444455556666"}""",
            Says = "DelegatedAdminAccountLimitExceededException: it.accountId: expected at most 3 delegated administrators, got 4. Remove one first.",
        },
        new("cloudtrail-administrator-account", AwsTypes.TrailAdministrator)
        {
            Account = Sandbox.Master,
            Given = [s_trust],
            Bad = """{"accountId": "111122223333"}""",
            Good = """{"accountId": "444455556666"}""",
            Says = "CannotDelegateManagementAccountException: it.accountId: expected a member account of organization o-exampleorg, got 111122223333. Delegate to the security account.",
        },
        new("cloudtrail-administrator-account", AwsTypes.TrailAdministrator)
        {
            Account = Sandbox.Master,
            BadAccount = Sandbox.Security,
            Given = [s_trust],
            Bad = """{"accountId": "444455556666"}""",
            Good = """{"accountId": "444455556666"}""",
            Says = "CannotDelegateManagementAccountException: it.provider: expected management account 111122223333, got account 444455556666. Declare it in the master stack.",
        },
    ];

    static ConstraintCase Trail(string id, string bad, string says, string good = Settings) => new(id, AwsTypes.Trail)
    {
        Account = Sandbox.Master,
        Given = s_world,
        Bad = $"{{{bad}}}",
        Good = $"{{{good}}}",
        Says = says,
    };

    static ConstraintCase KeyCase(Existing key, string says, params Existing[] also) =>
        Trail("cloudtrail-key-policy", $"{Settings}, \"kmsKeyId\": \"{{key.arn}}\"", says, $"{Settings}, \"kmsKeyId\": \"{{key.arn}}\"") with
        {
            Given = [s_bucket, s_policy, s_trust, .. also],
            GivenBad = [key],
            GivenGood = [s_key],
        };

    static ConstraintCase Selector(string fields, string says) => Trail(
        "cloudtrail-selector-fields",
        $$$$"""{{{{Settings}}}}, "advancedEventSelectors": [{"name": "it", "fieldSelectors": [{{{{fields}}}}]}]""", says,
        $$$$"""{{{{Settings}}}}, "advancedEventSelectors": [{{{{Management()}}}}, {{{{Buckets("startsWiths", 2)}}}}]""");

    static ConstraintCase LogRole(string role, string says, string bad) =>
        Trail("cloudtrail-log-role", WithRole(role), says, WithRole("trail")) with
        {
            Given = [.. s_world, s_group],
            GivenBad = [new("role", AwsTypes.Role, bad, Sandbox.Master)],
            GivenGood =
            [
                new("role", AwsTypes.Role, RoleOf("cloudtrail.amazonaws.com"), Sandbox.Master),
                new("permissions", AwsTypes.RolePolicy,
                    """
                    {"name": "write", "role": "trail", "policy": {"Statement": [{"Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
                     "Resource": "arn:aws:logs:eu-west-1:111122223333:log-group:trail:log-stream:111122223333_CloudTrail_eu-west-1*"}]}}
                    """, Sandbox.Master),
            ],
        };

    static string WithRole(string role) =>
        $"{Settings}, \"cloudWatchLogsGroupArn\": \"{{group.arn}}:*\", \"cloudWatchLogsRoleArn\": \"arn:aws:iam::111122223333:role/{role}\"";

    static string RoleOf(string service) =>
        $$$$"""{"name": "trail", "assumeRolePolicy": {"Statement": [{"Effect": "Allow", "Principal": {"Service": "{{{{service}}}}"}, "Action": "sts:AssumeRole"}]}}""";

    static string Management() =>
        """{"name": "management", "fieldSelectors": [{"field": "eventCategory", "equals": ["Management"]}, {"field": "eventSource", "notEquals": ["kms.amazonaws.com"]}]}""";

    static string Buckets(string operation, int count) => $$$$"""
        {"name": "objects", "fieldSelectors": [{"field": "eventCategory", "equals": ["Data"]}, {"field": "resources.type", "equals": ["AWS::S3::Object"]},
         {"field": "resources.ARN", "{{{{operation}}}}": [{{{{string.Join(", ", Enumerable.Range(0, count).Select(i => $"\"arn:aws:s3:::orders-{i}/\""))}}}}]}]}
        """;

    static Existing Key(string actions) => new("key", AwsTypes.Key, $$$$"""
        {"policy": {"Version": "2012-10-17", "Statement": [{"Sid": "Trail", "Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"},
         "Action": [{{{{actions}}}}], "Resource": "*", "Condition": {"StringEquals": {"aws:SourceArn": "{{{{TrailArn}}}}"}}}]}}
        """);

    static Existing BucketPolicy(string organization, string source) => new("policy", AwsTypes.BucketPolicy, $$$$"""
        {"bucket": "logs", "policy": {"Version": "2012-10-17", "Statement": [
         {"Sid": "Acl", "Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:GetBucketAcl", "Resource": "arn:aws:s3:::logs",
          "Condition": {"StringEquals": {"aws:SourceArn": "{{{{source}}}}"}}},
         {"Sid": "Write", "Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "s3:PutObject",
          "Resource": ["arn:aws:s3:::logs/AWSLogs/111122223333/*", "arn:aws:s3:::logs/AWSLogs/{{{{organization}}}}/*"],
          "Condition": {"StringEquals": {"aws:SourceArn": "{{{{source}}}}", "s3:x-amz-acl": "bucket-owner-full-control"}}},
         {"Sid": "DenyInsecureTransport", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::logs", "arn:aws:s3:::logs/*"],
          "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}}
        """);
}
