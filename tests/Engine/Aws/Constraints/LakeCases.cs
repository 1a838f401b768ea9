using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

/// <summary>Detective and Security Lake.</summary>
static class LakeCases
{
    static readonly Existing s_graph = new("graph", AwsTypes.Graph, """{}""");
    static readonly Existing s_detectiveAdministrator = new("administrator", AwsTypes.DetectiveAdministrator, """{"accountId": "444455556666"}""", Sandbox.Master);
    static readonly Existing s_lakeAdministrator = new("lakeAdministrator", AwsTypes.DelegatedAdministrator, """{"accountId": "444455556666", "servicePrincipal": "securitylake.amazonaws.com"}""", Sandbox.Master, Region: "");
    static readonly Existing s_lake = new("lake", AwsTypes.DataLake, """{}""");
    static readonly Existing s_lakeRole = new("lakeRole", AwsTypes.Role, """{"name": "lake", "assumeRolePolicy": {"Statement": [{"Sid": "Trust", "Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}}""", Region: "");
    static readonly Existing s_wrongRole = new("lakeRole", AwsTypes.Role, """{"name": "lake", "assumeRolePolicy": {"Statement": [{"Sid": "Trust", "Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}}""", Region: "");

    public static ConstraintCase[] All =>
    [
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
