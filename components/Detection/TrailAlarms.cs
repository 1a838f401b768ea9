using Pulumi;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Components.Trails;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Detection;

/// <summary>A log group that the organization trail writes to, with a metric filter and an alarm for each event that CIS names.</summary>
/// <remarks>
/// Belongs in the account and region of the trail. AWS CloudTrail user guide, "Monitoring CloudTrail log files with Amazon CloudWatch
/// Logs"; CIS AWS Foundations Benchmark 1.4.0, chapter 4. Ingestion costs by the gigabyte: it is the dearest part of detection.
/// An alarm can only publish to an encrypted topic whose key is ours: AWS's own key for SNS does not let CloudWatch in.
/// </remarks>
public sealed class TrailAlarms : ComponentResource
{
    /// <summary>The type token. It is in the URN of the log group: a new token replaces it.</summary>
    public const string Token = "security-platform:detection:TrailAlarms";

    /// <summary>The namespace of the metrics.</summary>
    public const string Namespace = "CISBenchmark";

    readonly string _name;
    readonly string _region;

    /// <summary>Creates log group, role, topic, filters and alarms.</summary>
    public TrailAlarms(string name, TrailAlarmsArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        (_name, _region) = (name, args.Platform.HomeRegion.ToString());
        var platform = args.Platform;

        var key = new Aws.Kms.Key($"{name}-key", new()
        {
            Region = _region,
            Description = "The trail's log group and the alarms' topic",
            EnableKeyRotation = true,
            DeletionWindowInDays = 30,
            Policy = TrailAlarmsPolicy.Key(platform).ToJson(),
        }, this.Evidence());
        _ = new Aws.Kms.Alias($"{name}-key-alias", new() { Region = _region, Name = "alias/platform-alarms", TargetKeyId = key.Id }, this.Child());
        var group = new Aws.CloudWatch.LogGroup($"{name}-log-group", new()
        {
            Region = _region,
            Name = platform.Names.TrailLogGroup,
            RetentionInDays = platform.Retention[LogSources.CloudTrail.Retention],
            KmsKeyId = key.Arn,
        }, this.Evidence());
        var role = new Aws.Iam.Role($"{name}-role", new()
        {
            Name = "platform-trail-log-group",
            Description = "The trail writes its log group",
            AssumeRolePolicy = TrustPolicy.Service("cloudtrail.amazonaws.com", Condition.StringEquals("aws:SourceArn", platform.Names.TrailArn)).ToJson(),
        }, this.Child());
        var grant = new Aws.Iam.RolePolicy(
            $"{name}-role-policy", new() { Name = "log-group", Role = role.Id, Policy = TrailAlarmsPolicy.Writer(platform).ToJson() }, this.Child());

        AddAlarms(Topic(platform, key), group);
        LogGroup = new(group.Arn.Apply(arn => $"{arn}:*"), role.Arn, grant);
        RegisterOutputs();
    }

    /// <summary>The log group, for the trail.</summary>
    public TrailLogGroup LogGroup { get; }

    Aws.Sns.Topic Topic(Platform platform, Aws.Kms.Key key)
    {
        const string Name = "platform-alarms";

        // Not the topic's own ARN: rules read the policy before there is a topic.
        var arn = Model.Arn.Of("sns", platform.HomeRegion, platform.Self.Id, Name);
        var topic = new Aws.Sns.Topic($"{_name}-topic", new() { Region = _region, Name = Name, KmsMasterKeyId = key.Arn }, this.Child());
        _ = new Aws.Sns.TopicPolicy($"{_name}-topic-policy", new()
        {
            Region = _region,
            Arn = topic.Arn,
            Policy = TrailAlarmsPolicy.Topic(platform, arn).ToJson(),
        }, this.Child());
        foreach (var email in platform.AlarmEmails)
        {
            _ = new Aws.Sns.TopicSubscription(
                $"{_name}-email-{email}", new() { Region = _region, Topic = topic.Arn, Protocol = "email", Endpoint = email }, this.Child());
        }

        return topic;
    }

    void AddAlarms(Aws.Sns.Topic topic, Aws.CloudWatch.LogGroup group)
    {
        foreach (var filter in CisMetricFilters.All)
        {
            var metric = new Aws.CloudWatch.LogMetricFilter($"{_name}-filter-{filter.Name}", new()
            {
                Region = _region,
                Name = filter.Name,
                LogGroupName = group.Name,
                Pattern = filter.Pattern,
                MetricTransformation = new Aws.CloudWatch.Inputs.LogMetricFilterMetricTransformationArgs
                {
                    Name = filter.Name,
                    Namespace = Namespace,
                    Value = "1",
                },
            }, this.Child());
            _ = new Aws.CloudWatch.MetricAlarm($"{_name}-alarm-{filter.Name}", new()
            {
                Region = _region,
                Name = $"platform-{filter.Name}",
                AlarmDescription = $"{filter.Title} (CIS {filter.Control}).",
                Namespace = Namespace,
                MetricName = filter.Name,
                Statistic = "Sum",
                Period = 300,
                EvaluationPeriods = 1,
                Threshold = 1,
                ComparisonOperator = "GreaterThanOrEqualToThreshold",
                TreatMissingData = "notBreaching",
                AlarmActions = { topic.Arn },
            }, this.Child(metric));
        }
    }
}
