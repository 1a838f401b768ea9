using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class AlarmTopicsAdmitAlarmsTests() : RuleTest(Rules.AlarmTopicsAdmitAlarms)
{
    const string TopicArn = "arn:aws:sns:eu-west-1:444455556666:alarms";

    protected override IReadOnlyList<PlannedResource> Kept => [Alarm, Topic, Policy, Key];

    [Fact]
    public void Passes_a_topic_that_CloudWatch_may_use() => Passes(Kept);

    [Fact]
    public void Ignores_a_topic_without_a_key() => Ignores(Alarm, Topic.Without("kmsMasterKeyId"));

    [Fact]
    public void Fails_a_topic_that_it_may_not_use() => Fails(
        "alarms.policy: expected a statement that lets cloudwatch.amazonaws.com use sns:Publish, got none.", Alarm, Topic, Key);

    [Fact]
    public void Fails_a_key_that_it_may_not_use() => Fails(
        "archive-key.policy: expected a statement that lets cloudwatch.amazonaws.com use kms:Decrypt and kms:GenerateDataKey, got none.",
        Alarm, Topic, Policy, ArchivePlan.Key);

    [Fact]
    public void Leaves_an_unknown_policy_open() => LeavesOpen(
        "alarms.policy: expected a statement that lets cloudwatch.amazonaws.com use sns:Publish, got a value known only after an update.",
        Alarm, Topic, Policy.With("policy", Plan.Unknown), Key);

    static PlannedResource Alarm => Plan.Resource(AwsTypes.MetricAlarm, "alarm", ("alarmActions", Plan.Texts(TopicArn)));

    static PlannedResource Topic => Plan.Resource(AwsTypes.Topic, "alarms", ("arn", TopicArn), ("kmsMasterKeyId", ArchivePlan.KeyArn));

    static PlannedResource Policy => Plan.Resource(AwsTypes.TopicPolicy, "alarms-policy", ("arn", TopicArn), ("policy", ArchivePlan.PolicyOf(Grant("sns:Publish"))));

    static PlannedResource Key => ArchivePlan.Key.With("policy", ArchivePlan.PolicyOf(ArchivePlan.Owner, Grant("kms:Decrypt\",\"kms:GenerateDataKey")));

    static string Grant(string actions) => $$"""
        {"Sid":"Alarms","Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":["{{actions}}"],"Resource":"*"}
        """;
}
