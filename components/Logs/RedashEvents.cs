using Pulumi;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>Takes in the events that Redash servers post, and carries them to the archive; the calls of the API itself, too.</summary>
/// <remarks>
/// Redash posts each event to its REDASH_EVENT_REPORTING_WEBHOOKS and can send no credentials, so the API takes posts from the servers'
/// addresses only. The API itself puts the event's data on the stream: no function to keep up. "Controlling and managing access to a REST
/// API with resource policies" and "Integrations for REST APIs", Amazon API Gateway developer guide.
/// </remarks>
public sealed class RedashEvents : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:RedashEvents";

    /// <summary>Creates the streams and the API in front of the first of them.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public RedashEvents(string name, RedashEventsArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        var (platform, stream) = (args.Platform, args.Stream);
        var region = stream.Region.ToString();
        var archive = new ArchiveStream($"{name}-stream", stream, new() { Parent = this });
        var role = new Aws.Iam.Role($"{name}-role", new()
        {
            Name = platform.Names.PutRole(LogSources.Redash, stream.Region),
            Description = "Puts Redash events on the delivery stream",
            AssumeRolePolicy = TrustPolicy.Service(
                "apigateway.amazonaws.com", Condition.StringEquals("aws:SourceAccount", platform.Self.Id.ToString())).ToJson(),
        }, this.Child());
        var grant = new Aws.Iam.RolePolicy($"{name}-role-policy", new()
        {
            Name = "stream",
            Role = role.Id,
            Policy = PublicDnsQueryLoggingPolicy.Subscription(stream.StreamArn).ToJson(),
        }, this.Child(archive));
        var api = new Aws.ApiGateway.RestApi($"{name}-api", new()
        {
            Region = region,
            Name = "platform-redash-events",
            Body = role.Arn.Apply(arn => RedashApi.OpenApi(stream, arn)),
            Policy = RedashApi.Access(stream, args.Addresses).ToJson(),
            EndpointConfiguration = new Aws.ApiGateway.Inputs.RestApiEndpointConfigurationArgs { Types = "REGIONAL" },
        }, this.Child(grant));
        var deployment = new Aws.ApiGateway.Deployment($"{name}-deployment", new()
        {
            Region = region,
            RestApi = api.Id,
            Triggers = { ["body"] = api.Body!, ["policy"] = RedashApi.Access(stream, args.Addresses).ToJson() },
        }, this.Child());
        var calls = new ArchiveStream($"{name}-calls", args.Calls, new() { Parent = this });
        var stage = new Aws.ApiGateway.Stage($"{name}-stage", new()
        {
            Region = region,
            RestApi = api.Id,
            Deployment = deployment.Id,
            StageName = RedashApi.Stage,
            AccessLogSettings = new Aws.ApiGateway.Inputs.StageAccessLogSettingsArgs { DestinationArn = args.Calls.StreamArn, Format = ApiLoggingArgs.Format },
        }, this.Child(calls));
        Url = stage.InvokeUrl.Apply(url => $"{url}/events");

        RegisterOutputs();
    }

    /// <summary>What to set REDASH_EVENT_REPORTING_WEBHOOKS to.</summary>
    [Output("url")]
    public Output<string> Url { get; }
}
