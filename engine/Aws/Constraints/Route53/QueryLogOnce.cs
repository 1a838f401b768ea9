namespace SecurityPlatform.Engine.Aws.Constraints.Route53;

/// <summary>A zone has one query log.</summary>
sealed class QueryLogOnce() : CloudConstraint(
    "route53-log-once", "QueryLoggingConfigAlreadyExists", "Route 53 API Reference: CreateQueryLoggingConfig", AwsTypes.QueryLog)
{
    public override Violation? Check(CloudCall call)
    {
        var zone = call.Made.Text("zoneId");
        return call.IsCreation && call.Cloud.Resources(AwsTypes.QueryLog).Any(q => q.Inputs.Text("zoneId") == zone)
            ? call.Wrong("zoneId", "a zone without a query log", zone, "Remove or import the query log that exists.")
            : null;
    }
}
