namespace SecurityPlatform.Engine.Aws.Constraints.Route53;

/// <summary>Only public zones have query logs.</summary>
/// <remarks>A zone that no stack made is taken for a public one.</remarks>
sealed class QueryLogZone() : CloudConstraint(
    "route53-log-zone", "NoSuchHostedZone", "Route 53 Developer Guide: Public DNS query logging", AwsTypes.QueryLog)
{
    public override Violation? Check(CloudCall call)
    {
        var zone = call.Cloud.Find(AwsTypes.Zone, call.Made.Text("zoneId"));
        return zone is null ? null
            : zone.Account != call.Account ? call.Wrong("zoneId", $"a zone of account {call.Account}", $"{zone.Id} of account {zone.Account}", "Declare the query log in the stack of the zone's account.")
            : zone.Inputs.Items("vpcs").Count > 0 ? call.Wrong("zoneId", "a public zone", $"{zone.Id}, which is private", "Use a resolver query log for private zones.")
            : null;
    }
}
