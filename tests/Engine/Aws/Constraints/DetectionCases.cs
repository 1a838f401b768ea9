using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

/// <summary>Macie, Inspector, Access Analyzer, Detective and Security Lake.</summary>
static class DetectionCases
{
    static readonly Existing s_macie = new("macie", AwsTypes.MacieAccount, """{}""");
    static readonly Existing s_macieAdministrator = new("administrator", AwsTypes.MacieAdministrator, """{"adminAccountId": "444455556666"}""", Sandbox.Master);
    static readonly Existing s_inspectorAdministrator = new("administrator", AwsTypes.InspectorAdministrator, """{"accountId": "444455556666"}""", Sandbox.Master);
    static readonly Existing s_member = new("member", AwsTypes.InspectorMember, """{"accountId": "777788889999"}""");
    static readonly Existing s_registered = new("registered", AwsTypes.DelegatedAdministrator, """{"accountId": "444455556666", "servicePrincipal": "access-analyzer.amazonaws.com"}""", Sandbox.Master, Region: "");
    static readonly Existing s_analyzer = new("analyzer", AwsTypes.Analyzer, """{"analyzerName": "first", "type": "ORGANIZATION"}""");
    static readonly Existing s_graph = new("graph", AwsTypes.Graph, """{}""");
    static readonly Existing s_detectiveAdministrator = new("administrator", AwsTypes.DetectiveAdministrator, """{"accountId": "444455556666"}""", Sandbox.Master);
    static readonly Existing s_lakeAdministrator = new("lakeAdministrator", AwsTypes.DelegatedAdministrator, """{"accountId": "444455556666", "servicePrincipal": "securitylake.amazonaws.com"}""", Sandbox.Master, Region: "");
    static readonly Existing s_lake = new("lake", AwsTypes.DataLake, """{}""");
    static readonly Existing s_lakeRole = new("lakeRole", AwsTypes.Role, """{"name": "lake", "assumeRolePolicy": {"Statement": [{"Sid": "Trust", "Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}}""", Region: "");
    static readonly Existing s_wrongRole = new("lakeRole", AwsTypes.Role, """{"name": "lake", "assumeRolePolicy": {"Statement": [{"Sid": "Trust", "Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}}""", Region: "");
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
        new("detective-administrator-caller", AwsTypes.DetectiveAdministrator)
        {
            Account = Sandbox.Master,
            BadAccount = Sandbox.Security,
            Bad = """{"accountId": "444455556666"}""",
            Good = """{"accountId": "444455556666"}""",
            Says = "AccessDeniedException: it.provider: expected management account 111122223333, got account 444455556666. Declare it in the master stack.",
        },
        new("detective-administrator-account", AwsTypes.DetectiveAdministrator)
        {
            Account = Sandbox.Master,
            Bad = """{"accountId": "999999999999"}""",
            Good = """{"accountId": "444455556666"}""",
            Says = "ValidationException: it.accountId: expected an account of organization o-exampleorg, got 999999999999. Delegate to the security account.",
        },
        new("detective-administrator-one", AwsTypes.DetectiveAdministrator)
        {
            Account = Sandbox.Master,
            Given = [s_detectiveAdministrator with { Region = "us-east-1" }],
            Bad = """{"accountId": "777788889999"}""",
            Good = """{"accountId": "444455556666"}""",
            Says = "ValidationException: it.accountId: expected 444455556666, the administrator in us-east-1, got 777788889999. Delegate to one account in all regions.",
        },
        new("detective-exists", AwsTypes.Graph)
        {
            GivenBad = [s_graph],
            Bad = """{}""",
            Good = """{}""",
            Says = "ConflictException: it.region: expected no graph in eu-west-1 of account 444455556666 yet, got one. Import the one that exists.",
        },
        new("detective-organization-delegation", AwsTypes.DetectiveOrganization)
        {
            Given = [s_graph],
            GivenGood = [s_detectiveAdministrator],
            Bad = """{"autoEnable": true, "graphArn": "{graph.arn}"}""",
            Good = """{"autoEnable": true, "graphArn": "{graph.arn}"}""",
            Says = "ValidationException: it.provider: expected account 444455556666 as delegated administrator of Detective in eu-west-1, got none. Delegate in the master stack for this region first.",
        },
        new("detective-graph-owned", AwsTypes.DetectiveOrganization)
        {
            Given = [s_graph, s_detectiveAdministrator],
            Bad = """{"autoEnable": true, "graphArn": "arn:aws:detective:us-east-1:444455556666:graph:1"}""",
            Good = """{"autoEnable": true, "graphArn": "{graph.arn}"}""",
            Says = "ResourceNotFoundException: it.graphArn: expected a graph of account 444455556666 in eu-west-1, got arn:aws:detective:us-east-1:444455556666:graph:1. Create the graph first, and use the same Region.",
        },
        new("detective-member", AwsTypes.DetectiveMember)
        {
            Given = [s_graph],
            Bad = """{"accountId": "999999999999", "emailAddress": "a@example.com", "graphArn": "{graph.arn}"}""",
            Good = """{"accountId": "777788889999", "emailAddress": "a@example.com", "graphArn": "{graph.arn}"}""",
            Says = "ValidationException: it.accountId: expected an account of organization o-exampleorg, got 999999999999. Correct the id.",
        },
        new("detective-member", AwsTypes.DetectiveMember)
        {
            Given = [s_graph],
            Bad = """{"accountId": "444455556666", "emailAddress": "a@example.com", "graphArn": "{graph.arn}"}""",
            Good = """{"accountId": "777788889999", "emailAddress": "a@example.com", "graphArn": "{graph.arn}"}""",
            Says = "ValidationException: it.accountId: expected another account, got the administrator itself. Leave it out.",
        },
        new("securitylake-delegation", AwsTypes.DataLake)
        {
            Given = [s_lakeRole],
            GivenGood = [s_lakeAdministrator],
            Bad = """{"metaStoreManagerRoleArn": "{lakeRole.arn}", "configuration": {"region": "eu-west-1"}}""",
            Good = """{"metaStoreManagerRoleArn": "{lakeRole.arn}", "configuration": {"region": "eu-west-1"}}""",
            Says = "AccessDeniedException: it.provider: expected account 444455556666 as delegated administrator for securitylake.amazonaws.com, got none. Create an Organizations.DelegatedAdministrator in the master stack first.",
        },
        new("securitylake-role", AwsTypes.DataLake)
        {
            Given = [s_lakeAdministrator, s_lakeRole],
            Bad = """{"metaStoreManagerRoleArn": "arn:aws:iam::444455556666:role/none", "configuration": {"region": "eu-west-1"}}""",
            Good = """{"metaStoreManagerRoleArn": "{lakeRole.arn}", "configuration": {"region": "eu-west-1"}}""",
            Says = "BadRequestException: it.metaStoreManagerRoleArn: expected the ARN of an existing role, got arn:aws:iam::444455556666:role/none. Create the role first.",
        },
        new("securitylake-role", AwsTypes.DataLake)
        {
            Given = [s_lakeAdministrator],
            GivenBad = [s_wrongRole],
            GivenGood = [s_lakeRole],
            Bad = """{"metaStoreManagerRoleArn": "{lakeRole.arn}", "configuration": {"region": "eu-west-1"}}""",
            Good = """{"metaStoreManagerRoleArn": "{lakeRole.arn}", "configuration": {"region": "eu-west-1"}}""",
            Says = "BadRequestException: it.metaStoreManagerRoleArn: expected a role that lambda.amazonaws.com may assume, got no statement of the resource policy that allows it. Correct the role's trust policy.",
        },
        new("securitylake-on", AwsTypes.LakeSource)
        {
            Given = [s_lakeAdministrator],
            GivenGood = [s_lake],
            Bad = """{"source": {"sourceName": "WAF", "regions": ["eu-west-1"]}}""",
            Good = """{"source": {"sourceName": "WAF", "regions": ["eu-west-1"]}}""",
            Says = "ResourceNotFoundException: it.region: expected Security Lake switched on in eu-west-1 of account 444455556666, got nothing. Switch it on first, and depend on it.",
        },
        new("securitylake-source", AwsTypes.LakeSource)
        {
            Given = [s_lakeAdministrator, s_lake],
            Bad = """{"source": {"sourceName": "CONFIG", "regions": ["eu-west-1"]}}""",
            Good = """{"source": {"sourceName": "WAF", "regions": ["eu-west-1"]}}""",
            Says = "BadRequestException: it.source.sourceName: expected one of CLOUD_TRAIL_MGMT, EKS_AUDIT, LAMBDA_EXECUTION, ROUTE53, S3_DATA, SH_FINDINGS, VPC_FLOW, WAF, got CONFIG. Correct the name.",
        },
    ];
}
