using Pulumi;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>Keeps log groups and carries their lines to the archive through one stream of their region.</summary>
/// <remarks>
/// "Subscription filters with Amazon Data Firehose", Amazon CloudWatch Logs user guide. The groups are made here, before the service or
/// agent that writes them would make them without retention; import those that exist already.
/// </remarks>
public sealed class LogGroupShipping : ComponentResource
{
    /// <summary>The type token. It is in the URN of the log groups: a new token replaces them.</summary>
    public const string Token = "security-platform:logs:LogGroupShipping";

    /// <summary>Creates the stream, the groups and the way between them.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public LogGroupShipping(string name, LogGroupShippingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        var (platform, region) = (args.Stream.Platform, args.Stream.Region);

        var stream = new ArchiveStream($"{name}-stream", args.Stream, new() { Parent = this });
        var role = new Aws.Iam.Role($"{name}-subscription-role", new()
        {
            Name = $"{platform.Names.SubscriptionRole(args.Stream.Source, region)}{args.Stream.Suffix}",
            Description = $"Puts {args.Stream.Source.Title} on the delivery stream",
            AssumeRolePolicy = TrustPolicy.Service(
                "logs.amazonaws.com", Condition.StringLike("aws:SourceArn", Arn.Of("logs", region, args.Stream.Account, "*"))).ToJson(),
        }, this.Child());
        var grant = new Aws.Iam.RolePolicy($"{name}-subscription-role-policy", new()
        {
            Name = "stream",
            Role = role.Id,
            Policy = PublicDnsQueryLoggingPolicy.Subscription(args.Stream.StreamArn).ToJson(),
        }, this.Child());

        Groups = [.. args.Groups.Select(group =>
        {
            var made = new Aws.CloudWatch.LogGroup($"{name}-log-group-{group}", new()
            {
                Region = region.ToString(),
                Name = group,
                RetentionInDays = platform.Retention[args.Stream.Source.Retention],
            }, this.Evidence());
            _ = new Aws.CloudWatch.LogSubscriptionFilter($"{name}-subscription-{group}", new()
            {
                Region = region.ToString(),
                Name = "archive",
                LogGroup = made.Name,
                FilterPattern = args.FilterPattern,
                DestinationArn = stream.StreamArn,
                RoleArn = role.Arn,
            }, this.Child(grant));
            return made;
        })];
        RegisterOutputs();
    }

    /// <summary>The log groups, for what writes them to wait for.</summary>
    public IReadOnlyList<Resource> Groups { get; }
}
