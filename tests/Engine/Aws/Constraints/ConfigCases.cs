using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

static class ConfigCases
{
    static readonly Existing s_recorder = new("recorder", AwsTypes.ConfigRecorder, """{"name": "default"}""");
    static readonly Existing s_channel = new("channel", AwsTypes.ConfigDeliveryChannel, """{"name": "default", "s3BucketName": "records"}""");
    static readonly Existing s_status = new("status", AwsTypes.ConfigRecorderStatus, """{"name": "default", "isEnabled": true}""");
    static readonly Existing s_role = new("role", AwsTypes.ServiceLinkedRole, """{"awsServiceName": "config.amazonaws.com"}""", Region: "");
    static readonly Existing s_bucket = new("bucket", AwsTypes.Bucket, """{"bucket": "records"}""");
    static readonly Existing s_key = new("key", AwsTypes.Key, """{"policy": {"Statement": [{"Sid": "Records", "Effect": "Allow", "Principal": {"Service": "config.amazonaws.com"}, "Action": "kms:GenerateDataKey", "Resource": "*"}]}}""");
    static readonly Existing s_closed = new("key", AwsTypes.Key, """{"policy": {"Statement": [{"Sid": "Trail", "Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "kms:GenerateDataKey", "Resource": "*"}]}}""");
    static readonly Existing s_bucketPolicy = new("bucketPolicy", AwsTypes.BucketPolicy, """{"bucket": "records", "policy": {"Statement": [{"Sid": "Acl", "Effect": "Allow", "Principal": {"Service": "config.amazonaws.com"}, "Action": "s3:GetBucketAcl", "Resource": "arn:aws:s3:::records", "Condition": {"StringEquals": {"aws:SourceAccount": "444455556666"}}}, {"Sid": "Write", "Effect": "Allow", "Principal": {"Service": "config.amazonaws.com"}, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::records/AWSLogs/*/Config/*", "Condition": {"StringEquals": {"s3:x-amz-acl": "bucket-owner-full-control", "aws:SourceOrgID": "o-exampleorg"}}}]}}""");
    static readonly Existing s_aggregatorRole = new("aggregatorRole", AwsTypes.Role, """{"name": "aggregator", "assumeRolePolicy": {"Statement": [{"Sid": "Trust", "Effect": "Allow", "Principal": {"Service": "config.amazonaws.com"}, "Action": "sts:AssumeRole"}]}}""", Region: "");
    static readonly Existing s_foreignRole = new("foreignRole", AwsTypes.Role, """{"name": "foreign", "assumeRolePolicy": {"Statement": [{"Sid": "Trust", "Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}}""", Region: "");
    static readonly Existing s_registered = new("registered", AwsTypes.DelegatedAdministrator, """{"accountId": "444455556666", "servicePrincipal": "config.amazonaws.com"}""", Sandbox.Master, Region: "");
    static readonly Existing s_setup = new("setup", AwsTypes.DelegatedAdministrator, """{"accountId": "444455556666", "servicePrincipal": "config-multiaccountsetup.amazonaws.com"}""", Sandbox.Master, Region: "");

    public static ConstraintCase[] All =>
    [
        new("config-recorder-one", AwsTypes.ConfigRecorder)
        {
            Given = [s_role],
            GivenBad = [s_recorder],
            GivenGood = [s_recorder with { Region = "us-east-1" }],
            Bad = """{"name": "second", "roleArn": "{role.arn}"}""",
            Good = """{"name": "second", "roleArn": "{role.arn}"}""",
            Says = "MaxNumberOfConfigurationRecordersExceededException: it.name: expected default, the recorder of account 444455556666 in eu-west-1, got second. Import the recorder that exists, or delete it first.",
        },
        new("config-recorder-role", AwsTypes.ConfigRecorder)
        {
            Given = [s_role],
            Bad = """{"name": "default", "roleArn": "arn:aws:iam::444455556666:role/none"}""",
            Good = """{"name": "default", "roleArn": "{role.arn}"}""",
            Says = "InvalidRoleException: it.roleArn: expected the ARN of an existing role, got arn:aws:iam::444455556666:role/none. Create the service-linked role config.amazonaws.com first, and depend on it.",
        },
        new("config-recorder-role", AwsTypes.ConfigRecorder)
        {
            Given = [s_role, s_foreignRole],
            Bad = """{"name": "default", "roleArn": "{foreignRole.arn}"}""",
            Good = """{"name": "default", "roleArn": "{role.arn}"}""",
            Says = "InvalidRoleException: it.roleArn: expected a role that config.amazonaws.com may assume, got no statement of the resource policy that allows it. Correct the role's trust policy.",
        },
        new("config-recording-group", AwsTypes.ConfigRecorder)
        {
            Given = [s_role],
            Bad = """{"name": "default", "roleArn": "{role.arn}", "recordingGroup": {"allSupported": true, "resourceTypes": ["AWS::S3::Bucket"]}}""",
            Good = """{"name": "default", "roleArn": "{role.arn}", "recordingGroup": {"allSupported": false, "resourceTypes": ["AWS::S3::Bucket"]}}""",
            Says = "InvalidRecordingGroupException: it.recordingGroup: expected no list of types with allSupported, got one. Set allSupported to false, or remove the list.",
        },
        new("config-recording-group", AwsTypes.ConfigRecorder)
        {
            Given = [s_role],
            Bad = """{"name": "default", "roleArn": "{role.arn}", "recordingGroup": {"allSupported": false, "includeGlobalResourceTypes": true}}""",
            Good = """{"name": "default", "roleArn": "{role.arn}", "recordingGroup": {"allSupported": true, "includeGlobalResourceTypes": true}}""",
            Says = "InvalidRecordingGroupException: it.recordingGroup: expected includeGlobalResourceTypes with allSupported only, got it without. List the global types instead.",
        },
        new("config-recording-group", AwsTypes.ConfigRecorder)
        {
            Given = [s_role],
            Bad = """{"name": "default", "roleArn": "{role.arn}", "recordingGroup": {"allSupported": false, "recordingStrategies": [{"useOnly": "EXCLUSION_BY_RESOURCE_TYPES"}]}}""",
            Good = """{"name": "default", "roleArn": "{role.arn}", "recordingGroup": {"allSupported": false, "recordingStrategies": [{"useOnly": "EXCLUSION_BY_RESOURCE_TYPES"}], "exclusionByResourceTypes": [{"resourceTypes": ["AWS::EC2::NetworkInterface"]}]}}""",
            Says = "InvalidRecordingGroupException: it.recordingGroup: expected types that fit the strategy EXCLUSION_BY_RESOURCE_TYPES, got others. Make strategy and list agree.",
        },
        new("config-recording-frequency", AwsTypes.ConfigRecorder)
        {
            Given = [s_role],
            Bad = """{"name": "default", "roleArn": "{role.arn}", "recordingMode": {"recordingFrequency": "HOURLY"}}""",
            Good = """{"name": "default", "roleArn": "{role.arn}", "recordingMode": {"recordingFrequency": "DAILY"}}""",
            Says = "InvalidParameterValueException: it.recordingMode: expected CONTINUOUS or DAILY, got HOURLY. Set one of them.",
        },
        new("config-channel-recorder", AwsTypes.ConfigDeliveryChannel)
        {
            Given = [s_bucket, s_bucketPolicy],
            GivenGood = [s_recorder],
            Bad = """{"name": "default", "s3BucketName": "records"}""",
            Good = """{"name": "default", "s3BucketName": "records"}""",
            Says = "NoAvailableConfigurationRecorderException: it.name: expected a recorder in eu-west-1 of account 444455556666, got none. Create the recorder first, and depend on it.",
        },
        new("config-channel-one", AwsTypes.ConfigDeliveryChannel)
        {
            Given = [s_recorder, s_bucket, s_bucketPolicy],
            GivenBad = [s_channel],
            Bad = """{"name": "second", "s3BucketName": "records"}""",
            Good = """{"name": "second", "s3BucketName": "records"}""",
            Says = "MaxNumberOfDeliveryChannelsExceededException: it.name: expected default, the channel of account 444455556666 in eu-west-1, got second. Import the channel that exists, or delete it first.",
        },
        new("config-channel-bucket", AwsTypes.ConfigDeliveryChannel)
        {
            Given = [s_recorder, s_bucket, s_bucketPolicy],
            Bad = """{"name": "default", "s3BucketName": "none"}""",
            Good = """{"name": "default", "s3BucketName": "records"}""",
            Says = "NoSuchBucketException: it.s3BucketName: expected the name of an existing bucket, got none. Create the bucket first.",
        },
        new("config-channel-policy", AwsTypes.ConfigDeliveryChannel)
        {
            Given = [s_recorder, s_bucket],
            GivenGood = [s_bucketPolicy],
            Bad = """{"name": "default", "s3BucketName": "records"}""",
            Good = """{"name": "default", "s3BucketName": "records"}""",
            Says = "InsufficientDeliveryPolicyException: it.s3BucketName: expected a bucket policy that lets config.amazonaws.com use s3:GetBucketAcl on arn:aws:s3:::records for account 444455556666, got no statement of the resource policy that allows it. Correct the policy of records.",
        },
        new("config-channel-policy", AwsTypes.ConfigDeliveryChannel)
        {
            Given = [s_recorder, s_bucket, s_bucketPolicy],
            GivenBad = [s_closed],
            GivenGood = [s_key],
            Bad = """{"name": "default", "s3BucketName": "records", "s3KmsKeyArn": "{key.arn}"}""",
            Good = """{"name": "default", "s3BucketName": "records", "s3KmsKeyArn": "{key.arn}"}""",
            Says = "InsufficientDeliveryPolicyException: it.s3KmsKeyArn: expected a key policy that lets config.amazonaws.com use kms:GenerateDataKey for account 444455556666, got no statement of the resource policy that allows it. Correct the policy of arn:aws:kms:eu-west-1:444455556666:key/29c48acf-1380-4b56-a766-0b6adcfdd6b0.",
        },
        new("config-channel-key", AwsTypes.ConfigDeliveryChannel)
        {
            Given = [s_recorder, s_bucket, s_bucketPolicy, s_key],
            Bad = """{"name": "default", "s3BucketName": "records", "s3KmsKeyArn": "alias/records"}""",
            Good = """{"name": "default", "s3BucketName": "records", "s3KmsKeyArn": "{key.arn}"}""",
            Says = "InvalidS3KmsKeyArnException: it.s3KmsKeyArn: expected the ARN of an existing key, got alias/records. Create the key first, and pass its ARN.",
        },
        new("config-channel-frequency", AwsTypes.ConfigDeliveryChannel)
        {
            Given = [s_recorder, s_bucket, s_bucketPolicy],
            Bad = """{"name": "default", "s3BucketName": "records", "snapshotDeliveryProperties": {"deliveryFrequency": "Daily"}}""",
            Good = """{"name": "default", "s3BucketName": "records", "snapshotDeliveryProperties": {"deliveryFrequency": "TwentyFour_Hours"}}""",
            Says = "InvalidParameterValueException: it.snapshotDeliveryProperties.deliveryFrequency: expected One_Hour, Three_Hours, Six_Hours, Twelve_Hours or TwentyFour_Hours, got Daily. Set one of them.",
        },
        new("config-status-recorder", AwsTypes.ConfigRecorderStatus)
        {
            Given = [s_channel],
            GivenGood = [s_recorder],
            Bad = """{"name": "default", "isEnabled": true}""",
            Good = """{"name": "default", "isEnabled": true}""",
            Says = "NoSuchConfigurationRecorderException: it.name: expected a recorder in eu-west-1 of account 444455556666, got default. Create the recorder first, under the same name.",
        },
        new("config-status-channel", AwsTypes.ConfigRecorderStatus)
        {
            Given = [s_recorder],
            GivenGood = [s_channel],
            Bad = """{"name": "default", "isEnabled": true}""",
            Good = """{"name": "default", "isEnabled": true}""",
            Says = "NoAvailableDeliveryChannelException: it.isEnabled: expected a delivery channel in eu-west-1 of account 444455556666, got none. Create the channel first, and depend on it.",
        },
        new("config-aggregator-source", AwsTypes.ConfigAggregator)
        {
            Given = [s_registered, s_aggregatorRole],
            Bad = """{"name": "all"}""",
            Good = """{"name": "all", "organizationAggregationSource": {"allRegions": true, "roleArn": "{aggregatorRole.arn}"}}""",
            Says = "InvalidParameterValueException: it.organizationAggregationSource: expected either it or accountAggregationSource, got neither. Keep one.",
        },
        new("config-aggregator-role", AwsTypes.ConfigAggregator)
        {
            Given = [s_registered, s_aggregatorRole],
            Bad = """{"name": "all", "organizationAggregationSource": {"allRegions": true, "roleArn": "arn:aws:iam::444455556666:role/none"}}""",
            Good = """{"name": "all", "organizationAggregationSource": {"allRegions": true, "roleArn": "{aggregatorRole.arn}"}}""",
            Says = "InvalidRoleException: it.organizationAggregationSource.roleArn: expected the ARN of an existing role, got arn:aws:iam::444455556666:role/none. Create the role first.",
        },
        new("config-aggregator-role", AwsTypes.ConfigAggregator)
        {
            Given = [s_registered, s_aggregatorRole, s_foreignRole],
            Bad = """{"name": "all", "organizationAggregationSource": {"allRegions": true, "roleArn": "{foreignRole.arn}"}}""",
            Good = """{"name": "all", "organizationAggregationSource": {"allRegions": true, "roleArn": "{aggregatorRole.arn}"}}""",
            Says = "InvalidRoleException: it.organizationAggregationSource.roleArn: expected a role that config.amazonaws.com may assume, got no statement of the resource policy that allows it. Correct the role's trust policy.",
        },
        new("config-aggregator-delegation", AwsTypes.ConfigAggregator)
        {
            Given = [s_aggregatorRole],
            GivenGood = [s_registered],
            Bad = """{"name": "all", "organizationAggregationSource": {"allRegions": true, "roleArn": "{aggregatorRole.arn}"}}""",
            Good = """{"name": "all", "organizationAggregationSource": {"allRegions": true, "roleArn": "{aggregatorRole.arn}"}}""",
            Says = "OrganizationAccessDeniedException: it.provider: expected account 444455556666 as delegated administrator for config.amazonaws.com, got none. Create an Organizations.DelegatedAdministrator in the master stack first.",
        },
        new("config-pack-recorder", AwsTypes.ConformancePack)
        {
            Given = [s_recorder],
            GivenGood = [s_status],
            Bad = """{"name": "platform", "templateBody": "Resources: {}"}""",
            Good = """{"name": "platform", "templateBody": "Resources: {}"}""",
            Says = "NoAvailableConfigurationRecorderException: it.name: expected a recorder that runs in eu-west-1 of account 444455556666, got none. Start the recorder first, and depend on it.",
        },
        new("config-pack-template", AwsTypes.ConformancePack)
        {
            Given = [s_status],
            Bad = """{"name": "platform"}""",
            Good = """{"name": "platform", "templateBody": "Resources: {}"}""",
            Says = "ConformancePackTemplateValidationException: it.templateBody: expected it or templateS3Uri, got neither. Give the template.",
        },
        new("config-pack-template", AwsTypes.ConformancePack)
        {
            Given = [s_status],
            Bad = """{"name": "platform", "templateBody": "Parameters: {}"}""",
            Good = """{"name": "platform", "templateBody": "Resources: {}"}""",
            Says = "ConformancePackTemplateValidationException: it.templateBody: expected a template with Resources, got one without. List the rules under Resources.",
        },
        new("config-organization-delegation", AwsTypes.OrganizationConformancePack)
        {
            Given = [s_recorder],
            GivenGood = [s_setup],
            Bad = """{"name": "platform", "templateBody": "Resources: {}", "excludedAccounts": ["111122223333", "777788889999", "123456789012", "555555555555"]}""",
            Good = """{"name": "platform", "templateBody": "Resources: {}", "excludedAccounts": ["111122223333", "777788889999", "123456789012", "555555555555"]}""",
            Says = "OrganizationAccessDeniedException: it.provider: expected account 444455556666 as delegated administrator for config-multiaccountsetup.amazonaws.com, got none. Create an Organizations.DelegatedAdministrator in the master stack first.",
        },
        new("config-organization-recorders", AwsTypes.OrganizationConformancePack)
        {
            Given = [s_recorder, s_setup],
            Bad = """{"name": "platform", "templateBody": "Resources: {}"}""",
            Good = """{"name": "platform", "templateBody": "Resources: {}", "excludedAccounts": ["111122223333", "777788889999", "123456789012", "555555555555"]}""",
            Says = "NoAvailableConfigurationRecorderException: it.excludedAccounts: expected accounts without a recorder in eu-west-1, got nothing of 111122223333. Deploy the member first, or exclude it.",
        },
        new("config-pack-bucket", AwsTypes.OrganizationConformancePack)
        {
            Given = [s_recorder, s_setup],
            Bad = """{"name": "platform", "templateBody": "Resources: {}", "excludedAccounts": ["111122223333", "777788889999", "123456789012", "555555555555"], "deliveryS3Bucket": "records"}""",
            Good = """{"name": "platform", "templateBody": "Resources: {}", "excludedAccounts": ["111122223333", "777788889999", "123456789012", "555555555555"], "deliveryS3Bucket": "awsconfigconforms-records"}""",
            Says = "InvalidParameterValueException: it.deliveryS3Bucket: expected a name that starts with awsconfigconforms, got records. Rename the bucket.",
        },
    ];
}
