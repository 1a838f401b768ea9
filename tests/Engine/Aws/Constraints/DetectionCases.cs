using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

/// <summary>Macie, Inspector and Access Analyzer.</summary>
static class DetectionCases
{
    static readonly Existing s_macie = new("macie", AwsTypes.MacieAccount, """{}""");
    static readonly Existing s_macieAdministrator = new("administrator", AwsTypes.MacieAdministrator, """{"adminAccountId": "444455556666"}""", Sandbox.Master);
    static readonly Existing s_inspectorAdministrator = new("administrator", AwsTypes.InspectorAdministrator, """{"accountId": "444455556666"}""", Sandbox.Master);
    static readonly Existing s_member = new("member", AwsTypes.InspectorMember, """{"accountId": "777788889999"}""");
    static readonly Existing s_registered = new("registered", AwsTypes.DelegatedAdministrator, """{"accountId": "444455556666", "servicePrincipal": "access-analyzer.amazonaws.com"}""", Sandbox.Master, Region: "");
    static readonly Existing s_analyzer = new("analyzer", AwsTypes.Analyzer, """{"analyzerName": "first", "type": "ORGANIZATION"}""");
    static readonly Existing s_results = new("results", AwsTypes.Bucket, """{"bucket": "results"}""");
    static readonly Existing s_resultsPolicy = new("resultsPolicy", AwsTypes.BucketPolicy, """{"bucket": "results", "policy": {"Statement": [{"Sid": "Write", "Effect": "Allow", "Principal": {"Service": "macie.amazonaws.com"}, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::results/*"}]}}""");
    static readonly Existing s_resultsKey = new("resultsKey", AwsTypes.Key, """{"policy": {"Statement": [{"Sid": "Write", "Effect": "Allow", "Principal": {"Service": "macie.amazonaws.com"}, "Action": "kms:GenerateDataKey", "Resource": "*"}]}}""");
    static readonly Existing s_closedKey = new("resultsKey", AwsTypes.Key, """{"policy": {"Statement": [{"Sid": "Write", "Effect": "Allow", "Principal": {"Service": "config.amazonaws.com"}, "Action": "kms:GenerateDataKey", "Resource": "*"}]}}""");

    public static ConstraintCase[] All =>
    [
        new("macie-administrator-caller", AwsTypes.MacieAdministrator)
        {
            Account = Sandbox.Master,
            BadAccount = Sandbox.Security,
            Bad = """{"adminAccountId": "444455556666"}""",
            Good = """{"adminAccountId": "444455556666"}""",
            Says = "AccessDeniedException: it.provider: expected management account 111122223333, got account 444455556666. Declare it in the master stack.",
        },
        new("macie-administrator-account", AwsTypes.MacieAdministrator)
        {
            Account = Sandbox.Master,
            Bad = """{"adminAccountId": "999999999999"}""",
            Good = """{"adminAccountId": "444455556666"}""",
            Says = "ValidationException: it.adminAccountId: expected an account of organization o-exampleorg, got 999999999999. Delegate to the security account.",
        },
        new("macie-administrator-one", AwsTypes.MacieAdministrator)
        {
            Account = Sandbox.Master,
            Given = [s_macieAdministrator with { Region = "us-east-1" }],
            Bad = """{"adminAccountId": "777788889999"}""",
            Good = """{"adminAccountId": "444455556666"}""",
            Says = "ConflictException: it.adminAccountId: expected 444455556666, the administrator in us-east-1, got 777788889999. Delegate to one account in all regions.",
        },
        new("macie-exists", AwsTypes.MacieAccount)
        {
            GivenBad = [s_macie],
            Bad = """{}""",
            Good = """{}""",
            Says = "ConflictException: it.region: expected no session in eu-west-1 of account 444455556666 yet, got one. Import the one that exists.",
        },
        new("macie-on", AwsTypes.MacieOrganization)
        {
            Given = [s_macieAdministrator],
            GivenGood = [s_macie],
            Bad = """{"autoEnable": true}""",
            Good = """{"autoEnable": true}""",
            Says = "AccessDeniedException: it.region: expected Macie switched on in eu-west-1 of account 444455556666, got nothing. Switch it on first, and depend on it.",
        },
        new("macie-organization-delegation", AwsTypes.MacieOrganization)
        {
            Given = [s_macie],
            GivenGood = [s_macieAdministrator],
            Bad = """{"autoEnable": true}""",
            Good = """{"autoEnable": true}""",
            Says = "AccessDeniedException: it.provider: expected account 444455556666 as delegated administrator of Macie in eu-west-1, got none. Delegate in the master stack for this region first.",
        },
        new("macie-session", AwsTypes.MacieAccount)
        {
            Bad = """{"status": "ON"}""",
            Good = """{"status": "ENABLED"}""",
            Says = "ValidationException: it.status: expected ENABLED or PAUSED, got ON. Set one of them.",
        },
        new("macie-session", AwsTypes.MacieAccount)
        {
            Bad = """{"findingPublishingFrequency": "DAILY"}""",
            Good = """{"findingPublishingFrequency": "ONE_HOUR"}""",
            Says = "ValidationException: it.findingPublishingFrequency: expected FIFTEEN_MINUTES, ONE_HOUR or SIX_HOURS, got DAILY. Set one of them.",
        },
        new("macie-member", AwsTypes.MacieMember)
        {
            Given = [s_macie, s_macieAdministrator],
            Bad = """{"accountId": "999999999999", "email": "a@example.com"}""",
            Good = """{"accountId": "777788889999", "email": "a@example.com"}""",
            Says = "ValidationException: it.accountId: expected an account of organization o-exampleorg, got 999999999999. Correct the id.",
        },
        new("macie-member", AwsTypes.MacieMember)
        {
            Given = [s_macie, s_macieAdministrator],
            Bad = """{"accountId": "444455556666", "email": "a@example.com"}""",
            Good = """{"accountId": "777788889999", "email": "a@example.com"}""",
            Says = "ValidationException: it.accountId: expected another account, got the administrator itself. Leave it out: it has a session of its own.",
        },
        new("macie-member-email", AwsTypes.MacieMember)
        {
            Given = [s_macie, s_macieAdministrator],
            Bad = """{"accountId": "777788889999", "email": "production"}""",
            Good = """{"accountId": "777788889999", "email": "a@example.com"}""",
            Says = "ValidationException: it.email: expected an e-mail address, got production. Give the address of the account's root user.",
        },
        new("macie-export", AwsTypes.MacieExport)
        {
            Given = [s_macie, s_results, s_resultsPolicy, s_resultsKey],
            Bad = """{"s3Destination": {"bucketName": "none", "kmsKeyArn": "{resultsKey.arn}"}}""",
            Good = """{"s3Destination": {"bucketName": "results", "kmsKeyArn": "{resultsKey.arn}"}}""",
            Says = "AccessDeniedException: it.s3Destination.bucketName: expected the name of an existing bucket, got none. Create the bucket first.",
        },
        new("macie-export", AwsTypes.MacieExport)
        {
            Given = [s_macie, s_results, s_resultsKey],
            GivenGood = [s_resultsPolicy],
            Bad = """{"s3Destination": {"bucketName": "results", "kmsKeyArn": "{resultsKey.arn}"}}""",
            Good = """{"s3Destination": {"bucketName": "results", "kmsKeyArn": "{resultsKey.arn}"}}""",
            Says = "AccessDeniedException: it.s3Destination.bucketName: expected a policy that lets macie.amazonaws.com use s3:PutObject, got no statement of the resource policy that allows it. Correct the bucket policy.",
        },
        new("macie-export", AwsTypes.MacieExport)
        {
            Given = [s_macie, s_results, s_resultsPolicy],
            GivenBad = [s_closedKey],
            GivenGood = [s_resultsKey],
            Bad = """{"s3Destination": {"bucketName": "results", "kmsKeyArn": "{resultsKey.arn}"}}""",
            Good = """{"s3Destination": {"bucketName": "results", "kmsKeyArn": "{resultsKey.arn}"}}""",
            Says = "AccessDeniedException: it.s3Destination.kmsKeyArn: expected a policy that lets macie.amazonaws.com use kms:GenerateDataKey, got no statement of the resource policy that allows it. Correct the key policy.",
        },
        new("inspector-administrator-caller", AwsTypes.InspectorAdministrator)
        {
            Account = Sandbox.Master,
            BadAccount = Sandbox.Security,
            Bad = """{"accountId": "444455556666"}""",
            Good = """{"accountId": "444455556666"}""",
            Says = "AccessDeniedException: it.provider: expected management account 111122223333, got account 444455556666. Declare it in the master stack.",
        },
        new("inspector-administrator-account", AwsTypes.InspectorAdministrator)
        {
            Account = Sandbox.Master,
            Bad = """{"accountId": "999999999999"}""",
            Good = """{"accountId": "444455556666"}""",
            Says = "ValidationException: it.accountId: expected an account of organization o-exampleorg, got 999999999999. Delegate to the security account.",
        },
        new("inspector-administrator-one", AwsTypes.InspectorAdministrator)
        {
            Account = Sandbox.Master,
            Given = [s_inspectorAdministrator with { Region = "us-east-1" }],
            Bad = """{"accountId": "777788889999"}""",
            Good = """{"accountId": "444455556666"}""",
            Says = "ConflictException: it.accountId: expected 444455556666, the administrator in us-east-1, got 777788889999. Delegate to one account in all regions.",
        },
        new("inspector-organization-delegation", AwsTypes.InspectorOrganization)
        {
            GivenGood = [s_inspectorAdministrator],
            Bad = """{"autoEnable": {"ec2": true, "ecr": true, "lambda": true, "lambdaCode": true}}""",
            Good = """{"autoEnable": {"ec2": true, "ecr": true, "lambda": true, "lambdaCode": true}}""",
            Says = "AccessDeniedException: it.provider: expected account 444455556666 as delegated administrator of Inspector in eu-west-1, got none. Delegate in the master stack for this region first.",
        },
        new("inspector-auto-enable", AwsTypes.InspectorOrganization)
        {
            Given = [s_inspectorAdministrator],
            Bad = """{"autoEnable": {"ec2": true, "ecr": true, "lambda": false, "lambdaCode": true}}""",
            Good = """{"autoEnable": {"ec2": true, "ecr": true, "lambda": true, "lambdaCode": true}}""",
            Says = "ValidationException: it.autoEnable.lambdaCode: expected lambda with it, got it alone. Set lambda too.",
        },
        new("inspector-resource-types", AwsTypes.InspectorEnabler)
        {
            Bad = """{"accountIds": ["444455556666"], "resourceTypes": ["S3"]}""",
            Good = """{"accountIds": ["444455556666"], "resourceTypes": ["EC2"]}""",
            Says = "ValidationException: it.resourceTypes: expected one of EC2, ECR, LAMBDA, LAMBDA_CODE, CODE_REPOSITORY, got S3. Correct the name.",
        },
        new("inspector-resource-types", AwsTypes.InspectorEnabler)
        {
            Bad = """{"accountIds": ["444455556666"], "resourceTypes": ["LAMBDA_CODE"]}""",
            Good = """{"accountIds": ["444455556666"], "resourceTypes": ["LAMBDA", "LAMBDA_CODE"]}""",
            Says = "ValidationException: it.resourceTypes: expected LAMBDA with LAMBDA_CODE, got LAMBDA_CODE alone. Add LAMBDA.",
        },
        new("inspector-enabler-accounts", AwsTypes.InspectorEnabler)
        {
            Given = [s_member],
            Bad = """{"accountIds": ["444455556666", "777788889999"], "resourceTypes": ["EC2"]}""",
            Good = """{"accountIds": ["777788889999"], "resourceTypes": ["EC2"]}""",
            Says = "AccessDeniedException: it.accountIds: expected account 444455556666 or members, got both. Make two enablers.",
        },
        new("inspector-enabler-members", AwsTypes.InspectorEnabler)
        {
            GivenGood = [s_member],
            Bad = """{"accountIds": ["777788889999"], "resourceTypes": ["EC2"]}""",
            Good = """{"accountIds": ["777788889999"], "resourceTypes": ["EC2"]}""",
            Says = "AccessDeniedException: it.accountIds: expected associated members, got 777788889999. Create a MemberAssociation first, and depend on it.",
        },
        new("inspector-member", AwsTypes.InspectorMember)
        {
            Given = [s_inspectorAdministrator],
            Bad = """{"accountId": "999999999999"}""",
            Good = """{"accountId": "777788889999"}""",
            Says = "ValidationException: it.accountId: expected an account of organization o-exampleorg, got 999999999999. Correct the id.",
        },
        new("access-analyzer-delegation", AwsTypes.Analyzer)
        {
            GivenGood = [s_registered],
            Bad = """{"analyzerName": "platform", "type": "ORGANIZATION"}""",
            Good = """{"analyzerName": "platform", "type": "ORGANIZATION"}""",
            Says = "ValidationException: it.provider: expected account 444455556666 as delegated administrator for access-analyzer.amazonaws.com, got none. Create an Organizations.DelegatedAdministrator in the master stack first.",
        },
        new("access-analyzer-type", AwsTypes.Analyzer)
        {
            Bad = """{"analyzerName": "platform", "type": "EVERYTHING"}""",
            Good = """{"analyzerName": "platform", "type": "ACCOUNT"}""",
            Says = "ValidationException: it.type: expected one of ACCOUNT, ACCOUNT_INTERNAL_ACCESS, ACCOUNT_UNUSED_ACCESS, ORGANIZATION, ORGANIZATION_INTERNAL_ACCESS, ORGANIZATION_UNUSED_ACCESS, got EVERYTHING. Correct the name.",
        },
        new("access-analyzer-type", AwsTypes.Analyzer)
        {
            Given = [s_registered],
            Bad = """{"analyzerName": "platform", "type": "ORGANIZATION", "configuration": {"unusedAccess": {"unusedAccessAge": 90}}}""",
            Good = """{"analyzerName": "platform", "type": "ORGANIZATION_UNUSED_ACCESS", "configuration": {"unusedAccess": {"unusedAccessAge": 90}}}""",
            Says = "ValidationException: it.configuration.unusedAccess: expected none with ORGANIZATION, got one. Set the type to ORGANIZATION_UNUSED_ACCESS.",
        },
        new("access-analyzer-age", AwsTypes.Analyzer)
        {
            Given = [s_registered],
            Bad = """{"analyzerName": "platform", "type": "ORGANIZATION_UNUSED_ACCESS", "configuration": {"unusedAccess": {"unusedAccessAge": 400}}}""",
            Good = """{"analyzerName": "platform", "type": "ORGANIZATION_UNUSED_ACCESS", "configuration": {"unusedAccess": {"unusedAccessAge": 90}}}""",
            Says = "ValidationException: it.configuration.unusedAccess.unusedAccessAge: expected 1 to 365, got 400. Correct the number.",
        },
        new("access-analyzer-one", AwsTypes.Analyzer)
        {
            Given = [s_registered, s_analyzer],
            Bad = """{"analyzerName": "platform", "type": "ORGANIZATION"}""",
            Good = """{"analyzerName": "platform", "type": "ORGANIZATION_UNUSED_ACCESS"}""",
            Says = "ServiceQuotaExceededException: it.type: expected first alone as ORGANIZATION in eu-west-1, got platform. Use the analyzer that exists.",
        },
    ];
}
