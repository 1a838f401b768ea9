using Pulumi;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>Keeps every query that the internet makes for an account's public zones.</summary>
/// <remarks>
/// Zone, log group and resource policy must be in one account, and the last two in us-east-1: Route 53 writes nowhere else.
/// Why a delivery stream in the account: docs/decisions/0007-member-firehose.md.
/// </remarks>
public sealed class PublicDnsQueryLogging : ComponentResource
{
    /// <summary>The type token. It is in the URN of the log groups: a new token replaces them.</summary>
    public const string Token = "security-platform:logs:PublicDnsQueryLogging";

    readonly string _name;
    readonly PublicDnsQueryLoggingArgs _args;

    /// <summary>Creates the stream, then the way to it from each zone.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public PublicDnsQueryLogging(string name, PublicDnsQueryLoggingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        (_name, _args) = (name, args);

        var stream = new ArchiveStream($"{name}-stream", args.Stream, new() { Parent = this });
        var access = new Aws.CloudWatch.LogResourcePolicy($"{name}-access", new()
        {
            Region = UsEast1,
            PolicyName = "platform-route53-query-logs",
            PolicyDocument = PublicDnsQueryLoggingPolicy.QueryLog(args.Account, args.Platform.Names.Partition).ToJson(),
        }, this.Child());
        var role = new Aws.Iam.Role($"{name}-subscription-role", new()
        {
            Name = args.Platform.Names.SubscriptionRole(args.Stream.Source, Region.UsEast1),
            Description = "Puts DNS queries on the delivery stream",
            AssumeRolePolicy = TrustPolicy.Service(
                "logs.amazonaws.com", Condition.StringLike("aws:SourceArn", Arn.Of("logs", Region.UsEast1, args.Account, "*"))).ToJson(),
        }, this.Child());
        var grant = new Aws.Iam.RolePolicy($"{name}-subscription-role-policy", new()
        {
            Name = "stream",
            Role = role.Id,
            Policy = PublicDnsQueryLoggingPolicy.Subscription(args.Stream.StreamArn).ToJson(),
        }, this.Child());

        foreach (var zone in args.Zones)
        {
            var group = QueryLog(zone, access);
            _ = new Aws.CloudWatch.LogSubscriptionFilter($"{name}-subscription-{zone.Name}", new()
            {
                Region = UsEast1,
                Name = "archive",
                LogGroup = group.Name,
                FilterPattern = "",
                DestinationArn = stream.StreamArn,
                RoleArn = role.Arn,
            }, this.Child(grant));
        }

        StreamArn = stream.StreamArn;
        RegisterOutputs();
    }

    /// <summary>The delivery stream that all zones share.</summary>
    [Output("streamArn")]
    public Output<string> StreamArn { get; }

    static string UsEast1 => Region.UsEast1.ToString();

    Aws.CloudWatch.LogGroup QueryLog(PublicZone zone, Resource access)
    {
        var platform = _args.Platform;
        var name = platform.Names.ZoneLogGroup(zone);
        var group = new Aws.CloudWatch.LogGroup($"{_name}-log-group-{zone.Name}", new()
        {
            Region = UsEast1,
            Name = name,
            RetentionInDays = platform.Retention[_args.Stream.Source.Retention],
        }, this.Evidence());

        // The ARN is computed, so that a plan says which zone is logged. The policy comes first: without it Route 53 answers
        // InsufficientCloudWatchLogsResourcePolicy.
        _ = new Aws.Route53.QueryLog($"{_name}-query-log-{zone.Name}", new()
        {
            ZoneId = ZoneId(zone),
            CloudwatchLogGroupArn = Arn.Of("logs", Region.UsEast1, _args.Account, $"log-group:{name}"),
        }, this.Child(group, access));
        return group;
    }

    Input<string> ZoneId(PublicZone zone) => zone.Id is { } id
        ? id
        : Aws.Route53.GetZone.Invoke(new() { Name = zone.Name, PrivateZone = false }, new InvokeOptions { Parent = this }).Apply(found => found.ZoneId);
}
