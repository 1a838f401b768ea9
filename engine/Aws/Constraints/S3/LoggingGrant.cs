namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>S3 writes server access logs under its own name.</summary>
/// <remarks>S3 takes the call whatever the target's policy says, and drops the logs that it may not write.</remarks>
sealed class LoggingGrant() : CloudConstraint(
    "s3-logging-grant", "AccessDenied", "S3 User Guide: Enabling Amazon S3 server access logging, Permissions for log delivery", AwsTypes.BucketLogging)
{
    public override bool AtFirstDelivery => true;

    public override Violation? Check(CloudCall call)
    {
        var source = call.Made.Text("bucket");
        return new Delivery(
            "logging.s3.amazonaws.com", $"arn:{call.Made.Partition}:s3:::{source}", "targetBucket", call.Made.Text("targetBucket"),
            $"{call.Made.Text("targetPrefix")}{call.Account}/{call.Region}/{source}/2026/01/01/log").Refusal(call);
    }
}
