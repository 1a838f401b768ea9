namespace SecurityPlatform.Engine.Aws.Constraints.Vended;

/// <summary>Where each kind of vended log is delivered in S3. Other destinations are no buckets, and yield nothing.</summary>
/// <remarks>The keys are those of aws-facts.md: Amazon VPC, Route 53, AWS WAF and Network Firewall guides, "Logs sent to Amazon S3".</remarks>
static class VendedPlaces
{
    const string Day = "2026/01/01";

    public static IEnumerable<Delivery> OfFlowLog(CloudCall call)
    {
        if (call.Made.Text("logDestinationType") != "s3")
        {
            return [];
        }

        var hive = call.Inputs.Object("destinationOptions")?.Flag("hiveCompatiblePartitions") is true;
        return ByArn(call, "logDestination", call.Made.Text("logDestination"), hive
            ? $"AWSLogs/aws-account-id={call.Account}/aws-service=vpcflowlogs/aws-region={call.Region}/year=2026/month=01/day=01/"
            : $"AWSLogs/{call.Account}/vpcflowlogs/{call.Region}/{Day}/");
    }

    public static IEnumerable<Delivery> OfResolver(CloudCall call) =>
        ByArn(call, "destinationArn", call.Made.Text("destinationArn"), $"AWSLogs/{call.Account}/vpcdnsquerylogs/vpc-1/{Day}/");

    public static IEnumerable<Delivery> OfWebAcl(CloudCall call)
    {
        _ = Arn.TryParse(call.Made.Text("resourceArn"), out var acl);
        var place = acl.Resource?.StartsWith("global/", StringComparison.Ordinal) is true ? "cloudfront" : call.Region;
        return call.Inputs.Texts("logDestinationConfigs").SelectMany(arn => ByArn(call, "logDestinationConfigs", arn, $"AWSLogs/{call.Account}/WAFLogs/{place}/acl/{Day}/00/00/"));
    }

    public static IEnumerable<Delivery> OfFirewall(CloudCall call) =>
        from log in call.Inputs.Object("loggingConfiguration")?.Objects("logDestinationConfigs") ?? []
        where log.Text("logDestinationType") == "S3"
        let to = log.Object("logDestination")
        select Vended(call, "loggingConfiguration.logDestinationConfigs", to?.Text("bucketName") ?? "", Prefix(to?.Text("prefix"))
            + $"AWSLogs/{call.Account}/network-firewall/{log.Text("logType")?.ToLowerInvariant()}/{call.Region}/firewall/{Day}/00/");

    /// <summary>Log delivery to a bucket, as every vended log and every network load balancer uses it.</summary>
    public static Delivery Vended(CloudCall call, string member, string bucket, string folder) =>
        new("delivery.logs.amazonaws.com", call.Made.Arn("logs", "*"), member, bucket, $"{folder}log.gz") { OnBucket = ["s3:GetBucketAcl"], SendsAcl = true };

    static IEnumerable<Delivery> ByArn(CloudCall call, string member, string arn, string folder)
    {
        if (Arn.TryParse(arn, out var to) && to.Service == "s3")
        {
            var slash = to.Resource.IndexOf('/', StringComparison.Ordinal);
            yield return slash < 0
                ? Vended(call, member, to.Resource, folder)
                : Vended(call, member, to.Resource[..slash], Prefix(to.Resource[(slash + 1)..]) + folder);
        }
    }

    static string Prefix(string? prefix) => prefix is null or "" ? "" : prefix.TrimEnd('/') + "/";
}
