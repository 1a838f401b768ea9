namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>An alarm publishes to topics of its own region.</summary>
sealed class AlarmTopic() : CloudConstraint(
    "cloudwatch-alarm-topic", "ValidationError", "CloudWatch API Reference: PutMetricAlarm", AwsTypes.MetricAlarm)
{
    public override Violation? Check(CloudCall call)
    {
        var region = call.Region;
        var far = call.Inputs.Texts("alarmActions").FirstOrDefault(a => Arn.TryParse(a, out var arn) && arn.Service == "sns" && arn.Region != region);
        return far is null ? null : call.Wrong("alarmActions", $"a topic in {region}", far, "Make a topic in the alarm's region.");
    }
}
