using Pulumi;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>Keeps the calls of an account's APIs.</summary>
/// <remarks>
/// "Set up CloudWatch logging for REST APIs" and "Configure logging for HTTP APIs", Amazon API Gateway developer guide: a REST API writes
/// straight to a stream, whose name must start with amazon-apigateway-; an HTTP or WebSocket API knows log groups only, and the log
/// delivery that writes them wants a resource policy.
/// </remarks>
public sealed class ApiLogging : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:ApiLogging";

    /// <summary>Creates the streams, the log groups and the calls that switch the logs on.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public ApiLogging(string name, ApiLoggingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        foreach (var group in args.Stages.GroupBy(stage => stage.Region))
        {
            List<Resource> after = [];
            if (group.Any(stage => stage.IsRest))
            {
                after.Add(new ArchiveStream($"{name}-rest-{group.Key}", args.Stream(group.Key), new() { Parent = this }));
            }

            ApiStage[] others = [.. group.Where(stage => !stage.IsRest)];
            if (others.Length > 0)
            {
                after.Add(Access(name, args, group.Key));
                after.AddRange(new LogGroupShipping($"{name}-http-{group.Key}", new()
                {
                    Stream = args.Stream(group.Key) with { TakesSubscriptions = true, Suffix = "-http" },
                    Groups = [.. others.Select(ApiLoggingArgs.Group)],
                }, new() { Parent = this }).Groups);
            }

            _ = new LogSwitches($"{name}-switch-{group.Key}", new()
            {
                Platform = args.Platform,
                Source = LogSources.ApiGateway,
                Region = group.Key,
                Switches = [.. group.Select(args.Switch)],
                After = after,
            }, new() { Parent = this });
        }

        RegisterOutputs();
    }

    Aws.CloudWatch.LogResourcePolicy Access(string name, ApiLoggingArgs args, Region region) => new($"{name}-access-{region}", new()
    {
        Region = region.ToString(),
        PolicyName = "platform-api-logs",
        PolicyDocument = new PolicyDocument(Statement.Allow("ApiLogs", "logs:CreateLogStream", "logs:PutLogEvents") with
        {
            Principal = Principal.Service("delivery.logs.amazonaws.com"),
            Resources = [Arn.Of("logs", region, args.Platform.Self.Id, $"log-group:{ApiLoggingArgs.Groups}*:log-stream:*")],
            Conditions = [Condition.StringEquals("aws:SourceAccount", args.Platform.Self.Id.ToString())],
        }).ToJson(),
    }, this.Child());
}
