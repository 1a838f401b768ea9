using SecurityPlatform.Model;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>For every log source, what in a plan proves that it is collected. Add a line here with the source.</summary>
/// <remarks>
/// The proof is the resource without which nothing flows: a trail, a flow log, an association. Where the logs pass a delivery
/// stream of the platform, it is that stream.
/// </remarks>
static class Shippings
{
    /// <summary>What ships <paramref name="source"/>; null when nobody said it.</summary>
    public static Shipping? Of(LogSource source) => source.Id switch
    {
        "cloudtrail" => Trail(_ => true, "organization trail that is switched on"),
        "cloudtrail-insight" => Trail(trail => trail["insightSelectors"].IsSet, "organization trail that looks for insights") with { Key = SwitchKeys.TrailInsights },
        "cloudtrail-digest" => Trail(trail => trail["enableLogFileValidation"].Is(true), "organization trail that writes digests"),
        "route53-public-dns" => new() { Type = AwsTypes.QueryLog, Reach = ShippingReach.OwnAccount, Key = SourceKeys.PublicZones, Missing = "query log of a public zone" },
        "route53-resolver" => new() { Type = AwsTypes.ResolverQueryLogConfigAssociation, Key = SourceKeys.Vpcs, Missing = "VPC whose DNS queries are logged" },
        "vpc-flow" => new() { Type = AwsTypes.FlowLog, Key = SourceKeys.Vpcs, Missing = "flow log of a VPC" },
        "waf" => new() { Type = AwsTypes.WebAclLogging, Key = SourceKeys.WebAcls, Missing = "web ACL that logs" },
        "s3-access" => new() { Type = AwsTypes.BucketLogging, Key = SourceKeys.LoggedBuckets, Missing = "bucket whose requests are logged" },
        "alb" or "nlb" => new()
        {
            Type = AwsTypes.SsmAssociation,
            Ships = association => association["associationName"].Text?.StartsWith($"platform-switch-{source.Id}-", StringComparison.Ordinal),
            Key = SourceKeys.LoadBalancers,
            Missing = "load balancer whose log is switched on",
        },
        "cloudfront" => new() { Type = "aws:cloudwatch/logDelivery:LogDelivery", Reach = ShippingReach.OwnAccount, Key = SourceKeys.Distributions, Missing = "log delivery of a distribution" },
        "network-firewall" => new() { Type = "aws:networkfirewall/loggingConfiguration:LoggingConfiguration", Key = SourceKeys.Firewalls, Missing = "firewall that logs" },
        "config" => new() { Type = "aws:cfg/recorderStatus:RecorderStatus", Ships = recorder => recorder["isEnabled"].Is(true), Key = SwitchKeys.ConfigRecorder, Missing = "configuration recorder that is switched on" },
        "guardduty" => new() { Type = AwsTypes.GuardDutyPublishing, Reach = ShippingReach.OrganizationRegion, Key = SwitchKeys.GuardDuty, KeyOwner = AccountRole.Security, Missing = "export of GuardDuty's findings" },
        "securityhub" => Stream(source, SwitchKeys.SecurityHub) with { Reach = ShippingReach.Organization, KeyOwner = AccountRole.Security },
        "api-gateway" => Stream(source, SourceKeys.ApiStages),
        "rds-audit" => Stream(source, SourceKeys.DatabaseClusters),
        "eks-audit" => Stream(source, SourceKeys.KubernetesClusters),
        "os" => Stream(source, SourceKeys.SystemLogGroups),
        "ssm-session" => Stream(source, SourceKeys.SessionRegions),
        "redash" => Stream(source, SourceKeys.RedashServers),
        _ => null,
    };

    static Shipping Trail(Func<PlannedResource, bool?> ships, string missing) => new()
    {
        Type = AwsTypes.Trail,
        Reach = ShippingReach.Organization,
        Ships = trail => trail["isOrganizationTrail"].Is(true) & trail["enableLogging"].Or(true).Is(true) & ships(trail),
        SpansRegions = trail => trail["isMultiRegionTrail"].Is(true),
        Key = ConfigKeys.SecurityAccountId,
        KeyOwner = AccountRole.Master,
        Missing = missing,
    };

    // A stream is of one source, and its name says of which.
    static Shipping Stream(LogSource source, ConfigKey key) => new()
    {
        Type = AwsTypes.Firehose,
        Ships = stream => stream["name"].IsOneOf(Name(source), $"{Name(source)}-http"),
        Key = key,
        Missing = $"delivery stream {Name(source)}",
    };

    // API Gateway writes only to streams of its own prefix, and its HTTP APIs come by way of log groups.
    static string Name(LogSource source) => source.Id == LogSources.ApiGateway.Id ? $"amazon-apigateway-{source.Id}" : $"platform-firehose-{source.Id}";
}
