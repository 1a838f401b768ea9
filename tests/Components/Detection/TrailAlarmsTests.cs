using SecurityPlatform.Components.Detection;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Tests.Stacks;

namespace SecurityPlatform.Tests.Components.Detection;

public sealed class TrailAlarmsTests
{
    static readonly TrailAlarmsArgs s_args = new() { Platform = Sample.Platform("master") with { AlarmEmails = ["team@example.com"] } };

    [Fact]
    public void Has_a_filter_and_an_alarm_for_each_recommendation()
    {
        var view = Alarms();

        Assert.Equal(Enumerable.Range(1, 15).Select(i => $"4.{i}"), CisMetricFilters.All.Select(f => f.Control));
        Assert.Equal(15, view.All("aws:cloudwatch/logMetricFilter:LogMetricFilter").Count);
        Assert.Equal(15, view.All("aws:cloudwatch/metricAlarm:MetricAlarm").Count);
        Assert.Equal(
            """
            cis-email-team@example.com cis-key cis-key-alias cis-log-group cis-role cis-role-policy cis-topic cis-topic-policy
            """,
            string.Join(' ', view.Managed.Select(r => Urn.Name(r.Urn)).Where(n => !n.StartsWith("cis-filter-", StringComparison.Ordinal) && !n.StartsWith("cis-alarm-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Rings_at_the_first_event_of_five_minutes()
    {
        var view = Alarms();

        """
        {
          "logGroupName": "/platform/platform-organization",
          "metricTransformation": { "name": "CloudTrailChanges", "namespace": "CISBenchmark", "value": "1" },
          "name": "CloudTrailChanges",
          "pattern": "{($.eventName=CreateTrail) || ($.eventName=UpdateTrail) || ($.eventName=DeleteTrail) || ($.eventName=StartLogging) || ($.eventName=StopLogging)}",
          "region": "ap-northeast-1"
        }
        """.AreInputsOf(view.Named("cis-filter-CloudTrailChanges"));
        """
        {
          "alarmActions": [ "arn:aws:sns:ap-northeast-1:111122223333:platform-alarms" ],
          "alarmDescription": "A change of a trail (CIS 4.5).",
          "comparisonOperator": "GreaterThanOrEqualToThreshold",
          "evaluationPeriods": 1,
          "metricName": "CloudTrailChanges",
          "name": "platform-CloudTrailChanges",
          "namespace": "CISBenchmark",
          "period": 300,
          "region": "ap-northeast-1",
          "statistic": "Sum",
          "threshold": 1,
          "treatMissingData": "notBreaching"
        }
        """.AreInputsOf(view.Named("cis-alarm-CloudTrailChanges"));
    }

    [Fact]
    public void Leaves_out_denied_deliveries_whatever_the_error_code() => Assert.Equal(
        """{ (($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*")) && ($.sourceIPAddress != "delivery.logs.amazonaws.com") && ($.eventName != "HeadBucket") }""",
        CisMetricFilters.All[0].Pattern);

    [Fact]
    public void Fits_what_CloudWatch_takes() => Assert.All(CisMetricFilters.All, filter => Assert.InRange(filter.Pattern.Length, 1, 1024));

    [Fact]
    public void Keeps_the_log_group_as_long_as_the_archive_and_encrypts_it()
    {
        var view = Alarms();
        var group = view.Named("cis-log-group");

        $$"""{"kmsKeyId":"arn:aws:kms:ap-northeast-1:111122223333:key/{{view.Named("cis-key").Id}}","name":"/platform/platform-organization","region":"ap-northeast-1","retentionInDays":731}"""
            .AreInputsOf(group);
        Assert.True(group.Protect && group.RetainOnDelete);
    }

    [Fact]
    public void Lets_only_the_trail_write_and_only_the_alarms_publish()
    {
        JsonAssert.Same(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "WriteTrail", "Effect": "Allow", "Action": [ "logs:CreateLogStream", "logs:PutLogEvents" ],
                  "Resource": [
                    "arn:aws:logs:ap-northeast-1:111122223333:log-group:/platform/platform-organization:log-stream:111122223333_CloudTrail_ap-northeast-1*",
                    "arn:aws:logs:ap-northeast-1:111122223333:log-group:/platform/platform-organization:log-stream:o-a1b2c3d4e5_*"
                  ]
                }
              ]
            }
            """,
            TrailAlarmsPolicy.Writer(s_args.Platform).ToJson());
        JsonAssert.Same(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "Alarms", "Effect": "Allow", "Principal": { "Service": "cloudwatch.amazonaws.com" }, "Action": "sns:Publish",
                  "Resource": "arn:aws:sns:ap-northeast-1:111122223333:platform-alarms",
                  "Condition": {
                    "ArnLike": { "aws:SourceArn": "arn:aws:cloudwatch:ap-northeast-1:111122223333:alarm:platform-*" },
                    "StringEquals": { "aws:SourceAccount": "111122223333" }
                  }
                }
              ]
            }
            """,
            TrailAlarmsPolicy.Topic(s_args.Platform, "arn:aws:sns:ap-northeast-1:111122223333:platform-alarms").ToJson());
    }

    static StackView Alarms() => Deployed.Of(() => new TrailAlarms("cis", s_args), Deployed.Master);
}
