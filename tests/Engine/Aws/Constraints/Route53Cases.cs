using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

static class Route53Cases
{
    static readonly Existing s_group = new("group", AwsTypes.LogGroup, """{"name": "/aws/route53/example.org"}""", Sandbox.Member, "us-east-1");
    static readonly Existing s_zone = new("zone", AwsTypes.Zone, """{"name": "example.org"}""", Sandbox.Member);
    static readonly Existing s_policy = new("policy", AwsTypes.LogResourcePolicy, """
        {"policyName": "route53", "policyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "route53.amazonaws.com"},
         "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "arn:aws:logs:us-east-1:777788889999:log-group:/aws/route53/*:*",
         "Condition": {"StringEquals": {"aws:SourceAccount": "777788889999"}, "ArnLike": {"aws:SourceArn": "arn:aws:route53:::hostedzone/*"}}}]}}
        """, Sandbox.Member, "us-east-1");

    public static ConstraintCase[] All =>
    [
        QueryLog("route53-log-region", """{"zoneId": "{zone.id}", "cloudwatchLogGroupArn": "arn:aws:logs:eu-west-1:777788889999:log-group:/aws/route53/example.org"}""", "InvalidInput: it.cloudwatchLogGroupArn: expected a log group in us-east-1, got eu-west-1. Create the log group with Region us-east-1."),
        QueryLog("route53-log-region", """{"zoneId": "{zone.id}", "cloudwatchLogGroupArn": "{group.arn}:*"}""", "InvalidInput: it.cloudwatchLogGroupArn: expected the log group's ARN without :*, got arn:aws:logs:us-east-1:777788889999:log-group:/aws/route53/example.org:*. Remove :*."),
        QueryLog("route53-log-region", """{"zoneId": "{zone.id}", "cloudwatchLogGroupArn": "/aws/route53/example.org"}""", "InvalidInput: it.cloudwatchLogGroupArn: expected the ARN of a log group, got /aws/route53/example.org. Pass the log group's ARN."),
        QueryLog("route53-log-group", """{"zoneId": "{zone.id}", "cloudwatchLogGroupArn": "arn:aws:logs:us-east-1:777788889999:log-group:/aws/route53/example.com"}""", "NoSuchCloudWatchLogsLogGroup: it.cloudwatchLogGroupArn: expected an existing log group of account 777788889999, got arn:aws:logs:us-east-1:777788889999:log-group:/aws/route53/example.com. Create the log group first, and pass its ARN."),
        QueryLog("route53-log-policy", null, "InsufficientCloudWatchLogsResourcePolicy: it.cloudwatchLogGroupArn: expected a LogResourcePolicy in us-east-1 that lets route53.amazonaws.com use logs:CreateLogStream on arn:aws:logs:us-east-1:777788889999:log-group:/aws/route53/example.org:log-stream:ZRS1MVMD9E5WTC82RYU17/DUB2, got 0 policies there, none that does. Create it for /aws/route53/* with Region us-east-1, and let the query log depend on it.") with { Given = [s_group, s_zone], GivenBad = [s_policy with { Region = "eu-west-1" }], GivenGood = [s_policy] },
        QueryLog("route53-log-policy", null, "InsufficientCloudWatchLogsResourcePolicy: it.cloudwatchLogGroupArn: expected a LogResourcePolicy in us-east-1 that lets route53.amazonaws.com use logs:PutLogEvents on arn:aws:logs:us-east-1:777788889999:log-group:/aws/route53/example.org:log-stream:ZRS1MVMD9E5WTC82RYU17/DUB2, got 1 policies there, none that does. Create it for /aws/route53/* with Region us-east-1, and let the query log depend on it.") with
        {
            Given = [s_group, s_zone],
            GivenBad = [s_policy with { Json = s_policy.Json.Replace("/*:*", "/*", StringComparison.Ordinal).Replace("logs:PutLogEvents", "logs:PutMetricFilter", StringComparison.Ordinal) }],
            GivenGood = [s_policy],
        },
        QueryLog("route53-log-zone", null, "NoSuchHostedZone: it.zoneId: expected a public zone, got ZRS1MVMD9E5WTC82RYU17, which is private. Use a resolver query log for private zones.") with
        {
            Given = [s_group, s_policy],
            GivenBad = [s_zone with { Json = """{"name": "example.org", "vpcs": [{"vpcId": "vpc-1"}]}""" }],
            GivenGood = [s_zone],
        },
        QueryLog("route53-log-zone", null, "NoSuchHostedZone: it.zoneId: expected a zone of account 777788889999, got ZD9LIG67BJ8MEHIHZ7M9R of account 444455556666. Declare the query log in the stack of the zone's account.") with { Given = [s_group, s_policy], GivenBad = [s_zone with { Account = Sandbox.Security }], GivenGood = [s_zone] },
        QueryLog("route53-log-once", null, "QueryLoggingConfigAlreadyExists: it.zoneId: expected a zone without a query log, got ZRS1MVMD9E5WTC82RYU17. Remove or import the query log that exists.") with
        {
            GivenBad = [new("other", AwsTypes.QueryLog, """{"zoneId": "{zone.id}", "cloudwatchLogGroupArn": "{group.arn}"}""", Sandbox.Member)],
        },
    ];

    static ConstraintCase QueryLog(string id, string? bad, string says)
    {
        const string good = """{"zoneId": "{zone.id}", "cloudwatchLogGroupArn": "{group.arn}"}""";
        return new(id, AwsTypes.QueryLog)
        {
            Account = Sandbox.Member,
            Given = [s_group, s_zone, s_policy],
            Bad = bad ?? good,
            Good = good,
            Says = says,
        };
    }
}
