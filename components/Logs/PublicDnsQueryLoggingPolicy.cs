using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>The policies of the first two steps of a DNS query on its way to the archive.</summary>
public static class PublicDnsQueryLoggingPolicy
{
    /// <summary>Lets Route 53 write the log groups of this account's zones.</summary>
    /// <remarks>
    /// One policy for all zones, because AWS allows ten per account and region.
    /// Amazon Route 53 developer guide, "Public DNS query logging".
    /// </remarks>
    public static PolicyDocument QueryLog(AccountId account, string partition) =>
        new(Statement.Allow("Route53QueryLogs", "logs:CreateLogStream", "logs:PutLogEvents") with
        {
            Principal = Principal.Service("route53.amazonaws.com"),
            Resources = [Arn.Of("logs", Region.UsEast1, account, "log-group:/aws/route53/*:*")],
            Conditions =
            [
                Condition.StringEquals("aws:SourceAccount", account.ToString()),
                Condition.ArnLike("aws:SourceArn", Arn.Global(partition, "route53", "", "hostedzone/*")),
            ],
        });

    /// <summary>Lets CloudWatch Logs put lines on one stream.</summary>
    /// <remarks>Amazon CloudWatch Logs user guide, "Subscription filters with Amazon Data Firehose".</remarks>
    public static PolicyDocument Subscription(string streamArn) =>
        new(Statement.Allow("PutOnStream", "firehose:PutRecord", "firehose:PutRecordBatch") with { Resources = [streamArn] });
}
