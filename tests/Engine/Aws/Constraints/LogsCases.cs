using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

static class LogsCases
{
    const string Policy = """{"Statement": [{"Effect": "Allow", "Principal": {"Service": "route53.amazonaws.com"}, "Action": "logs:PutLogEvents", "Resource": "arn:aws:logs:eu-west-1:444455556666:log-group:/aws/route53/*"}]}""";

    static readonly Existing s_group = new("group", AwsTypes.LogGroup, """{"name": "dns"}""");
    static readonly Existing s_stream = new("stream", AwsTypes.Firehose, """{"name": "dns"}""");
    static readonly Existing s_role = Role("logs.amazonaws.com");
    static readonly Existing s_permission = new("permission", AwsTypes.RolePolicy,
        """{"name": "put", "role": "writer", "policy": {"Statement": [{"Effect": "Allow", "Action": "firehose:PutRecord*", "Resource": "arn:aws:firehose:eu-west-1:444455556666:deliverystream/dns"}]}}""");
    static readonly Existing s_destination = new("destination", AwsTypes.LogDestination, """{"name": "dns"}""");

    public static ConstraintCase[] All =>
    [
        new("logs-group-name", AwsTypes.LogGroup) { Bad = """{"name": "dns logs"}""", Good = """{"name": "/dns/logs#1"}""", Says = "InvalidParameterException: it.name: expected 1 to 512 letters, digits and _-/.#, not beginning with aws/, got dns logs. Choose another name." },
        new("logs-retention", AwsTypes.LogGroup) { Bad = """{"retentionInDays": 10}""", Good = """{"retentionInDays": 14}""", Says = "InvalidParameterException: it.retentionInDays: expected one of 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, got 10. Set 14." },
        LogGroupKey("""{"Statement": [{"Effect": "Allow", "Principal": {"Service": "logs.us-east-1.amazonaws.com"}, "Action": "kms:*", "Resource": "*"}]}""", "InvalidParameterException: it.kmsKeyId: expected a key policy that lets logs.eu-west-1.amazonaws.com use kms:GenerateDataKey for arn:aws:logs:eu-west-1:444455556666:log-group:dns, got no statement of the resource policy that allows it. Correct the policy of arn:aws:kms:eu-west-1:444455556666:key/29c48acf-1380-4b56-a766-0b6adcfdd6b0."),
        new("logs-group-key", AwsTypes.LogGroup)
        {
            Given = [new("far", AwsTypes.Key, "{}", Region: "us-east-1")],
            Bad = """{"name": "dns", "kmsKeyId": "{far.arn}"}""",
            Good = """{"name": "dns"}""",
            Says = "InvalidParameterException: it.kmsKeyId: expected the ARN of an existing key in eu-west-1, got arn:aws:kms:us-east-1:444455556666:key/0b644b75-b534-4c24-ab87-6a25f325f479. Create the key first, in the log group's region.",
        },
        ResourcePolicy("logs-policy-malformed", """{"Statement": []}""", "InvalidParameterException: it.policyDocument: Statement: expected at least one statement, got []. Correct the document."),
        ResourcePolicy("logs-policy-size", Policy.Replace("/*", new string('a', 5_120), StringComparison.Ordinal), "InvalidParameterException: it.policyDocument: expected at most 5120 characters, got 5303. Grant by a name prefix such as /aws/route53/*."),
        ResourcePolicy("logs-policy-count", Policy, "LimitExceededException: it.policyName: expected at most 10 resource policies in eu-west-1, got 11. Let one policy cover a name prefix.") with
        {
            Given = [.. Enumerable.Range(0, 9).Select(i => new Existing($"policy{i}", AwsTypes.LogResourcePolicy, $$$$"""{"policyName": "{{{{i}}}}"}"""))],
            GivenBad = [new("tenth", AwsTypes.LogResourcePolicy, """{"policyName": "tenth"}""")],
        },
        new("logs-group-exists", AwsTypes.LogMetricFilter)
        {
            Given = [s_group],
            Bad = """{"logGroupName": "none", "pattern": "", "metricTransformation": {"name": "n", "namespace": "s", "value": "1"}}""",
            Good = """{"logGroupName": "dns", "pattern": "", "metricTransformation": {"name": "n", "namespace": "s", "value": "1"}}""",
            Says = "ResourceNotFoundException: it.logGroupName: expected a log group of account 444455556666 in eu-west-1, got none. Create the log group first, and pass its name.",
        },
        Subscription("logs-group-exists", """{"logGroup": "none", "filterPattern": "", "destinationArn": "{stream.arn}", "roleArn": "{role.arn}"}""", "ResourceNotFoundException: it.logGroup: expected a log group of account 444455556666 in eu-west-1, got none. Create the log group first, and pass its name."),
        Subscription("logs-subscription-count", null, "LimitExceededException: it.logGroup: expected at most 2 subscription filters on dns, got 3. Fan out behind one of them.") with
        {
            GivenBad =
            [
                new("one", AwsTypes.LogSubscription, """{"logGroup": "dns", "name": "one"}"""),
                new("two", AwsTypes.LogSubscription, """{"logGroup": "dns", "name": "two"}"""),
            ],
            GivenGood = [new("one", AwsTypes.LogSubscription, """{"logGroup": "dns", "name": "one"}""")],
        },
        Subscription("logs-subscription-delivery", """{"logGroup": "dns", "filterPattern": "", "destinationArn": "stream"}""", "InvalidParameterException: it.destinationArn: expected an ARN, got stream. Pass the ARN of a stream, function or destination."),
        Subscription("logs-subscription-delivery", """{"logGroup": "dns", "filterPattern": "", "destinationArn": "arn:aws:firehose:us-east-1:444455556666:deliverystream/dns"}""", "InvalidParameterException: it.destinationArn: expected a destination in eu-west-1, got one in us-east-1. Create the destination beside the log group."),
        Subscription("logs-subscription-delivery", """{"logGroup": "dns", "filterPattern": "", "destinationArn": "arn:aws:firehose:eu-west-1:444455556666:deliverystream/none"}""", "InvalidParameterException: it.destinationArn: expected an existing delivery stream, got arn:aws:firehose:eu-west-1:444455556666:deliverystream/none. Create it first, and pass its ARN."),
        Subscription("logs-subscription-delivery", """{"logGroup": "dns", "filterPattern": "", "destinationArn": "{stream.arn}"}""", "InvalidParameterException: it.roleArn: expected the ARN of an existing role, got nothing. Create a role that CloudWatch Logs may assume first."),
        Subscription("logs-subscription-delivery", null, "InvalidParameterException: it.roleArn: expected a role that logs.amazonaws.com may assume, got no statement of the resource policy that allows it. Correct the role's trust policy.") with { Given = [s_group, s_stream, s_permission], GivenBad = [Role("ec2.amazonaws.com")], GivenGood = [s_role] },
        Subscription("logs-subscription-delivery", null, "InvalidParameterException: it.roleArn: expected a role that may use firehose:PutRecord on arn:aws:firehose:eu-west-1:444455556666:deliverystream/dns, got no identity policy that allows it. Add the permission in a RolePolicy, and depend on it.") with { Given = [s_group, s_stream, s_role], GivenGood = [s_permission] },
        Subscription("logs-subscription-delivery", null, "InvalidParameterException: it.destinationArn: expected a delivery stream of account 777788889999, got arn:aws:firehose:eu-west-1:444455556666:deliverystream/dns. Cross accounts with a LogDestination.") with
        {
            Account = Sandbox.Member,
            Given = [s_group with { Account = Sandbox.Member }, s_role, s_permission],
            GivenBad = [s_stream],
            GivenGood = [s_stream with { Account = Sandbox.Member }, s_role with { Name = "role", Account = Sandbox.Member },
                s_permission with { Account = Sandbox.Member, Json = s_permission.Json.Replace("444455556666", "777788889999", StringComparison.Ordinal) }],
        },
        CrossAccount("123456789012", "InvalidParameterException: it.destinationArn: expected a destination policy that lets account 777788889999 use logs:PutSubscriptionFilter, got no statement of the resource policy that allows it. Correct the LogDestinationPolicy of dns."),
        CrossAccount(null, "InvalidParameterException: it.destinationArn: expected a destination policy that lets account 777788889999 use logs:PutSubscriptionFilter, got no statement of the resource policy that allows it. Correct the LogDestinationPolicy of dns."),
        new("logs-destination-delivery", AwsTypes.LogDestination)
        {
            Given = [s_stream, s_role, s_permission],
            Bad = """{"targetArn": "arn:aws:firehose:eu-west-1:444455556666:deliverystream/none", "roleArn": "{role.arn}"}""",
            Good = """{"targetArn": "{stream.arn}", "roleArn": "{role.arn}"}""",
            Says = "InvalidParameterException: it.targetArn: expected an existing stream, got arn:aws:firehose:eu-west-1:444455556666:deliverystream/none. Create it first, and pass its ARN.",
        },
        new("logs-destination-policy-malformed", AwsTypes.LogDestinationPolicy)
        {
            Given = [s_destination],
            Bad = """{"destinationName": "dns", "accessPolicy": "everybody"}""",
            Good = """{"destinationName": "dns", "accessPolicy": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "777788889999"}, "Action": "logs:PutSubscriptionFilter", "Resource": "{destination.arn}"}]}}""",
            Says = "InvalidParameterException: it.accessPolicy: document: expected JSON, got a text that breaks off or errs at line 1. Correct the document.",
        },
        new("logs-destination-exists", AwsTypes.LogDestinationPolicy)
        {
            Given = [s_destination],
            Bad = $$$$"""{"destinationName": "none", "accessPolicy": {{{{Policy}}}}}""",
            Good = $$$$"""{"destinationName": "dns", "accessPolicy": {{{{Policy}}}}}""",
            Says = "ResourceNotFoundException: it.destinationName: expected a destination of account 444455556666 in eu-west-1, got none. Create the destination first, and pass its name.",
        },
    ];

    static Existing Role(string service) => new("role", AwsTypes.Role,
        $$$$"""{"name": "writer", "assumeRolePolicy": {"Statement": [{"Effect": "Allow", "Principal": {"Service": "{{{{service}}}}"}, "Action": "sts:AssumeRole"}]}}""");

    static ConstraintCase LogGroupKey(string policy, string says) => new("logs-group-key", AwsTypes.LogGroup)
    {
        GivenBad = [new("key", AwsTypes.Key, $$$$"""{"policy": {{{{policy}}}}}""")],
        GivenGood =
        [
            new("key", AwsTypes.Key, """
                {"policy": {"Statement": [{"Effect": "Allow", "Principal": {"Service": "logs.eu-west-1.amazonaws.com"}, "Action": ["kms:GenerateDataKey*", "kms:Decrypt"], "Resource": "*",
                 "Condition": {"ArnEquals": {"kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:eu-west-1:444455556666:log-group:dns"}}}]}}
                """),
        ],
        Bad = """{"name": "dns", "kmsKeyId": "{key.arn}"}""",
        Good = """{"name": "dns", "kmsKeyId": "{key.arn}"}""",
        Says = says,
    };

    static ConstraintCase ResourcePolicy(string id, string bad, string says) => new(id, AwsTypes.LogResourcePolicy)
    {
        Bad = $$$$"""{"policyName": "it", "policyDocument": {{{{bad}}}}}""",
        Good = $$$$"""{"policyName": "it", "policyDocument": {{{{Policy}}}}}""",
        Says = says,
    };

    static ConstraintCase Subscription(string id, string? bad, string says)
    {
        const string good = """{"logGroup": "dns", "filterPattern": "", "destinationArn": "{stream.arn}", "roleArn": "{role.arn}"}""";
        return new(id, AwsTypes.LogSubscription)
        {
            Given = [s_group, s_stream, s_role, s_permission],
            Bad = bad ?? good,
            Good = good,
            Says = says,
        };
    }

    static ConstraintCase CrossAccount(string? allowed, string says)
    {
        const string inputs = """{"logGroup": "dns", "filterPattern": "", "destinationArn": "{destination.arn}"}""";
        return new("logs-subscription-delivery", AwsTypes.LogSubscription)
        {
            Account = Sandbox.Member,
            Given = [s_group with { Account = Sandbox.Member }, s_destination],
            GivenBad = allowed is null ? [] : [Access(allowed)],
            GivenGood = [Access(Sandbox.Member)],
            Bad = inputs,
            Good = inputs,
            Says = says,
        };
    }

    static Existing Access(string account) => new("access", AwsTypes.LogDestinationPolicy,
        $$$$"""{"destinationName": "dns", "accessPolicy": {"Statement": [{"Sid": "Members", "Effect": "Allow", "Principal": {"AWS": "{{{{account}}}}"}, "Action": "logs:PutSubscriptionFilter", "Resource": "{destination.arn}"}]}}""");
}
