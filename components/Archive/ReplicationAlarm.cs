using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Archive;

/// <summary>Says when objects of a bucket were not copied.</summary>
/// <remarks>
/// "Monitoring replication with metrics", Amazon S3 user guide: OperationsFailedReplication counts what S3 gave up on. A bucket that
/// nobody writes to has no data, which is no failure. The alarm opens an OpsItem: "Configure CloudWatch alarms to create OpsItems", AWS
/// Systems Manager user guide.
/// </remarks>
public sealed class ReplicationAlarm : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:archive:ReplicationAlarm";

    const int FiveMinutes = 300;

    // Severity 2 of 4. OpsCenter keeps it open until somebody closes it, and needs no topic and no subscriber.
    const string OpsItem = "opsitem:2#CATEGORY=Security";

    /// <summary>Creates the alarm.</summary>
    public ReplicationAlarm(string name, ReplicationAlarmArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _ = new Aws.CloudWatch.MetricAlarm($"{name}-failed", new()
        {
            Region = args.Region.ToString(),
            Name = $"{args.Source}-replication-{args.RuleId}",
            AlarmDescription = $"Objects of {args.Source} were not copied to {args.Destination}",
            Namespace = "AWS/S3",
            MetricName = "OperationsFailedReplication",
            Dimensions =
            {
                ["SourceBucket"] = args.Source.ToString(),
                ["DestinationBucket"] = args.Destination.ToString(),
                ["RuleId"] = args.RuleId,
            },
            Statistic = "Sum",
            Period = FiveMinutes,
            EvaluationPeriods = 1,
            Threshold = 0,
            ComparisonOperator = "GreaterThanThreshold",
            TreatMissingData = "notBreaching",
            AlarmActions = Arn.Of("ssm", args.Region, args.Account, OpsItem),
        }, this.Child());
        RegisterOutputs();
    }
}
