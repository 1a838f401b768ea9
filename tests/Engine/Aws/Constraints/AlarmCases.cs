using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

/// <summary>Metric filters, alarms, topics and what belongs to an account.</summary>
static class AlarmCases
{
    static readonly Existing s_group = new("group", AwsTypes.LogGroup, """{"name": "/trail"}""");
    static readonly Existing s_topic = new("topic", "aws:sns/topic:Topic", """{"name": "alarms"}""");

    public static ConstraintCase[] All =>
    [
        new("logs-metric-filter-group", AwsTypes.LogMetricFilter)
        {
            GivenGood = [s_group],
            Bad = """{"name": "changes", "logGroupName": "/trail", "pattern": "{}", "metricTransformation": {"name": "a", "namespace": "b", "value": "1"}}""",
            Good = """{"name": "changes", "logGroupName": "/trail", "pattern": "{}", "metricTransformation": {"name": "a", "namespace": "b", "value": "1"}}""",
            Says = "ResourceNotFoundException: it.logGroupName: expected a log group of account 444455556666 in eu-west-1, got /trail. Create the log group first, and pass its name.",
        },
        new("logs-metric-filter-pattern", AwsTypes.LogMetricFilter)
        {
            Given = [s_group],
            Bad = $$$$"""{"name": "changes", "logGroupName": "/trail", "pattern": "{{{{new string('a', 1025)}}}}", "metricTransformation": {"name": "a", "namespace": "b", "value": "1"}}""",
            Good = $$$$"""{"name": "changes", "logGroupName": "/trail", "pattern": "{{{{new string('a', 1024)}}}}", "metricTransformation": {"name": "a", "namespace": "b", "value": "1"}}""",
            Says = "InvalidParameterException: it.pattern: expected at most 1024 characters, got 1025. Split the filter.",
        },
        new("logs-metric-filter-count", AwsTypes.LogMetricFilter)
        {
            Given = [s_group],
            GivenBad = [.. Enumerable.Range(0, 100).Select(i => new Existing($"filter{i}", AwsTypes.LogMetricFilter, $$"""{"name": "filter{{i}}", "logGroupName": "/trail", "pattern": ""}"""))],
            Bad = """{"name": "changes", "logGroupName": "/trail", "pattern": "{}", "metricTransformation": {"name": "a", "namespace": "b", "value": "1"}}""",
            Good = """{"name": "changes", "logGroupName": "/trail", "pattern": "{}", "metricTransformation": {"name": "a", "namespace": "b", "value": "1"}}""",
            Says = "LimitExceededException: it.logGroupName: expected at most 100 metric filters, got 101. Merge patterns.",
        },
        new("cloudwatch-alarm-settings", AwsTypes.MetricAlarm)
        {
            Given = [s_topic],
            Bad = """{"name": "changes", "comparisonOperator": "GreaterThanOrEqualToThreshold", "evaluationPeriods": 1, "period": 300, "treatMissingData": "fine", "alarmActions": ["{topic.arn}"]}""",
            Good = """{"name": "changes", "comparisonOperator": "GreaterThanOrEqualToThreshold", "evaluationPeriods": 1, "period": 300, "treatMissingData": "notBreaching", "alarmActions": ["{topic.arn}"]}""",
            Says = "ValidationError: it.treatMissingData: expected breaching, notBreaching, ignore or missing, got fine. Set one of them.",
        },
        new("cloudwatch-alarm-settings", AwsTypes.MetricAlarm)
        {
            Given = [s_topic],
            Bad = """{"name": "changes", "comparisonOperator": "GreaterThan", "evaluationPeriods": 1, "period": 300, "treatMissingData": "notBreaching", "alarmActions": ["{topic.arn}"]}""",
            Good = """{"name": "changes", "comparisonOperator": "GreaterThanOrEqualToThreshold", "evaluationPeriods": 1, "period": 300, "treatMissingData": "notBreaching", "alarmActions": ["{topic.arn}"]}""",
            Says = "ValidationError: it.comparisonOperator: expected an operator such as GreaterThanOrEqualToThreshold, got GreaterThan. Correct the name.",
        },
        new("cloudwatch-alarm-settings", AwsTypes.MetricAlarm)
        {
            Given = [s_topic],
            Bad = """{"name": "changes", "comparisonOperator": "GreaterThanOrEqualToThreshold", "evaluationPeriods": 1, "period": 90, "treatMissingData": "notBreaching", "alarmActions": ["{topic.arn}"]}""",
            Good = """{"name": "changes", "comparisonOperator": "GreaterThanOrEqualToThreshold", "evaluationPeriods": 1, "period": 300, "treatMissingData": "notBreaching", "alarmActions": ["{topic.arn}"]}""",
            Says = "ValidationError: it.period: expected 10, 20, 30 or a multiple of 60 seconds, got 90. Round it.",
        },
        new("cloudwatch-alarm-topic", AwsTypes.MetricAlarm)
        {
            Given = [s_topic],
            Bad = """{"name": "changes", "comparisonOperator": "GreaterThanOrEqualToThreshold", "evaluationPeriods": 1, "period": 300, "treatMissingData": "notBreaching", "alarmActions": ["arn:aws:sns:us-east-1:444455556666:alarms"]}""",
            Good = """{"name": "changes", "comparisonOperator": "GreaterThanOrEqualToThreshold", "evaluationPeriods": 1, "period": 300, "treatMissingData": "notBreaching", "alarmActions": ["{topic.arn}"]}""",
            Says = "ValidationError: it.alarmActions: expected a topic in eu-west-1, got arn:aws:sns:us-east-1:444455556666:alarms. Make a topic in the alarm's region.",
        },
        new("sns-policy-malformed", AwsTypes.TopicPolicy)
        {
            Given = [s_topic],
            Bad = """{"arn": "{topic.arn}", "policy": {"Statement": [{"Effect": "Allow", "Action": "sns:Publish", "Resource": "*"}]}}""",
            Good = """{"arn": "{topic.arn}", "policy": {"Statement": [{"Effect": "Allow", "Principal": {"Service": "cloudwatch.amazonaws.com"}, "Action": "sns:Publish", "Resource": "{topic.arn}"}]}}""",
            Says = "InvalidParameter: it.policy: Statement[0]: expected either Principal or NotPrincipal, got neither. Correct the document.",
        },
        new("sns-subscription-topic", AwsTypes.TopicSubscription)
        {
            Given = [s_topic],
            Bad = """{"topic": "arn:aws:sns:eu-west-1:444455556666:none", "protocol": "email", "endpoint": "a@example.com"}""",
            Good = """{"topic": "{topic.arn}", "protocol": "email", "endpoint": "a@example.com"}""",
            Says = "NotFound: it.topic: expected the ARN of an existing topic, got arn:aws:sns:eu-west-1:444455556666:none. Create the topic first, and pass its ARN.",
        },
        new("sns-subscription-protocol", AwsTypes.TopicSubscription)
        {
            Given = [s_topic],
            Bad = """{"topic": "{topic.arn}", "protocol": "pigeon", "endpoint": "x"}""",
            Good = """{"topic": "{topic.arn}", "protocol": "https", "endpoint": "https://example.com"}""",
            Says = "InvalidParameter: it.protocol: expected one of application, email, email-json, firehose, http, https, lambda, sms, sqs, got pigeon. Correct the name.",
        },
        new("sns-subscription-protocol", AwsTypes.TopicSubscription)
        {
            Given = [s_topic],
            Bad = """{"topic": "{topic.arn}", "protocol": "https", "endpoint": "example.com"}""",
            Good = """{"topic": "{topic.arn}", "protocol": "https", "endpoint": "https://example.com"}""",
            Says = "InvalidParameter: it.endpoint: expected an address that starts with https://, got example.com. Correct the address.",
        },
        new("sns-subscription-protocol", AwsTypes.TopicSubscription)
        {
            Given = [s_topic],
            Bad = """{"topic": "{topic.arn}", "protocol": "email", "endpoint": "example.com"}""",
            Good = """{"topic": "{topic.arn}", "protocol": "https", "endpoint": "https://example.com"}""",
            Says = "InvalidParameter: it.endpoint: expected an e-mail address, got example.com. Correct the address.",
        },
        new("iam-provider-url", AwsTypes.IdentityProvider)
        {
            Bad = """{"url": "token.actions.githubusercontent.com", "clientIdLists": ["sts.amazonaws.com"]}""",
            Good = """{"url": "https://token.actions.githubusercontent.com", "clientIdLists": ["sts.amazonaws.com"]}""",
            Says = "InvalidInput: it.url: expected an address that starts with https://, got token.actions.githubusercontent.com. Write the issuer's full address.",
        },
        new("iam-trust-subject", AwsTypes.Role)
        {
            Bad = """{"name": "deploy", "assumeRolePolicy": {"Statement": [{"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::444455556666:oidc-provider/token.actions.githubusercontent.com"}, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals": {"token.actions.githubusercontent.com:aud": "sts.amazonaws.com"}}}]}}""",
            Good = """{"name": "deploy", "assumeRolePolicy": {"Statement": [{"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::444455556666:oidc-provider/token.actions.githubusercontent.com"}, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals": {"token.actions.githubusercontent.com:aud": "sts.amazonaws.com", "token.actions.githubusercontent.com:sub": "repo:example/platform:environment:member"}}}]}}""",
            Says = "MalformedPolicyDocument: it.assumeRolePolicy: expected a condition on token.actions.githubusercontent.com:sub, got none. Name the repository and the environment.",
        },
        new("iam-password-policy", AwsTypes.PasswordPolicy)
        {
            Bad = """{"minimumPasswordLength": 4}""",
            Good = """{"minimumPasswordLength": 14}""",
            Says = "ValidationError: it.minimumPasswordLength: expected 6 to 128, got 4. Correct the number.",
        },
        new("iam-password-policy", AwsTypes.PasswordPolicy)
        {
            Bad = """{"passwordReusePrevention": 30}""",
            Good = """{"passwordReusePrevention": 24}""",
            Says = "ValidationError: it.passwordReusePrevention: expected 1 to 24, got 30. Correct the number.",
        },
        new("iam-service-linked", AwsTypes.ServiceLinkedRole)
        {
            Bad = """{"awsServiceName": "config"}""",
            Good = """{"awsServiceName": "config.amazonaws.com"}""",
            Says = "InvalidInput: it.awsServiceName: expected a service principal such as config.amazonaws.com, got config. Write the full principal.",
        },
    ];
}
