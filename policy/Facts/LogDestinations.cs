namespace SecurityPlatform.Policy;

/// <summary>Where each kind of log is delivered: the one table from which log buckets and log groups are found.</summary>
static class LogDestinations
{
    /// <summary>Resource type, the places that name a destination, and who writes there.</summary>
    public static IReadOnlyList<(string Type, Func<PlannedResource, IEnumerable<Setting>> Places, LogWriters Writer)> All { get; } =
    [
        (AwsTypes.Trail, trail => [trail["s3BucketName"], trail["cloudWatchLogsGroupArn"]], LogWriters.Service),
        (AwsTypes.FlowLog, log => [log["logDestination"], log["logGroupName"]], LogWriters.Service),
        (AwsTypes.QueryLog, log => [log["cloudwatchLogGroupArn"]], LogWriters.Service),
        (AwsTypes.ResolverQueryLogConfig, log => [log["destinationArn"]], LogWriters.Service),
        (AwsTypes.WebAclLogging, log => log["logDestinationConfigs"].Items, LogWriters.Service),
        (AwsTypes.Firehose, stream => [stream["extendedS3Configuration"]["bucketArn"]], LogWriters.Service),
        (AwsTypes.GuardDutyPublishing, export => [export["destinationArn"]], LogWriters.Service),
        (AwsTypes.ConfigDeliveryChannel, channel => [channel["s3BucketName"]], LogWriters.Service),
        (AwsTypes.LogDeliveryDestination, to => [to["deliveryDestinationConfiguration"]["destinationResourceArn"]], LogWriters.Service),
        (AwsTypes.LoadBalancer, balancer => [balancer["accessLogs"]["bucket"], balancer["connectionLogs"]["bucket"]], LogWriters.LoadBalancer),
        (AwsTypes.BucketLogging, logging => [logging["targetBucket"]], LogWriters.ServerAccess),
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
