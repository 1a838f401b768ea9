using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

public sealed class AlarmsTellSomebodyTests() : RuleTest(Rules.AlarmsTellSomebody)
{
    protected override IReadOnlyList<PlannedResource> Kept => [Alarm];

    [Fact]
    public void Passes_an_action() => Passes(Alarm);

    [Fact]
    public void Passes_a_topic_of_the_run() => Passes(Alarm.With("alarmActions", Plan.List(Plan.Unknown)));

    [Fact]
    public void Fails_no_action() => Fails(
        "alarm.alarmActions: expected a topic or another action, got nothing.",
        Alarm.Without("alarmActions"));

    [Fact]
    public void Fails_actions_that_are_off() => Fails(
        "alarm.actionsEnabled: expected true, got false.",
        Alarm.With("actionsEnabled", false));

    [Fact]
    public void Leaves_unknown_actions_open() => LeavesOpen(
        "alarm.alarmActions: expected a topic or another action, got a value known only after an update.",
        Alarm.With("alarmActions", Plan.Unknown));

    static PlannedResource Alarm => Plan.Resource(AwsTypes.MetricAlarm, "alarm", ("alarmActions", Plan.Texts("arn:aws:sns:eu-west-1:111122223333:alarms")));
}
