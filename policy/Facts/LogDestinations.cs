namespace SecurityPlatform.Policy;

/// <summary>Where each kind of log is delivered: the one table from which log buckets and log groups are found.</summary>
static class LogDestinations
{
    /// <summary>All kinds.</summary>
    public static IReadOnlyList<LogDestination> All { get; } =
    [
        new(AwsTypes.Trail, LogWriters.Service, trail => [trail["s3BucketName"], trail["cloudWatchLogsGroupArn"]]),
        new(AwsTypes.FlowLog, LogWriters.Service, log => [log["logDestination"], log["logGroupName"]]),
        new(AwsTypes.QueryLog, LogWriters.Service, log => [log["cloudwatchLogGroupArn"]]),
        new(AwsTypes.ResolverQueryLogConfig, LogWriters.Service, log => [log["destinationArn"]]),
        new(AwsTypes.WebAclLogging, LogWriters.Service, log => log["logDestinationConfigs"].Items),
        new(AwsTypes.Firehose, LogWriters.Service, stream => [stream["extendedS3Configuration"]["bucketArn"]]),
        new(AwsTypes.GuardDutyPublishing, LogWriters.Service, export => [export["destinationArn"]]),
        new(AwsTypes.ConfigDeliveryChannel, LogWriters.Service, channel => [channel["s3BucketName"]]),
        new(AwsTypes.LogDeliveryDestination, LogWriters.Service, to => [to["deliveryDestinationConfiguration"]["destinationResourceArn"]]),
        new(AwsTypes.LoadBalancer, LogWriters.LoadBalancer, balancer => [balancer["accessLogs"]["bucket"], balancer["connectionLogs"]["bucket"]]),
        new(AwsTypes.BucketLogging, LogWriters.ServerAccess, logging => [logging["targetBucket"]]),
    ];

    /// <summary>The service principals that deliver logs, and what their delivery demands of the bucket.</summary>
    public static LogWriters WriterOf(string service) => service switch
    {
        "cloudtrail.amazonaws.com" or "config.amazonaws.com" or "delivery.logs.amazonaws.com" => LogWriters.Service,
        "logdelivery.elasticloadbalancing.amazonaws.com" => LogWriters.LoadBalancer,
        "logging.s3.amazonaws.com" => LogWriters.ServerAccess,
        // Opt-in regions have a principal of their own, guardduty.REGION.amazonaws.com.
        _ when service.StartsWith("guardduty.", StringComparison.Ordinal) => LogWriters.Service,
        _ => LogWriters.None,
    };
}
