using System.Text.Json.Nodes;
using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What a <see cref="ApiLogging"/> needs to be told.</summary>
public sealed record ApiLoggingArgs
{
    /// <summary>The platform as the account's stack sees it.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The stages of the account's APIs.</summary>
    public required IReadOnlyList<ApiStage> Stages { get; init; }

    /// <summary>The ARN of the archive's key in the security account.</summary>
    public required Input<string> ArchiveKeyArn { get; init; }

    /// <summary>What the names of the log groups of HTTP APIs start with.</summary>
    internal const string Groups = "/platform/api/";

    /// <summary>One line per call: the columns of the table, each with its $context variable.</summary>
    /// <remarks>"Variables for access logging", Amazon API Gateway developer guide.</remarks>
    public static string Format { get; } = new JsonObject(LogSources.ApiGateway.Columns.Select(column => KeyValuePair.Create<string, JsonNode?>(column.Name, $"$context.{Variable(column.Name)}"))).ToText();

    internal static string Group(ApiStage stage) => $"{Groups}{stage.Api}/{stage.Name}";

    internal ArchiveStreamArgs Stream(Region region) => new()
    {
        Platform = Platform,
        Source = LogSources.ApiGateway,
        Region = region,
        ArchiveKeyArn = ArchiveKeyArn,
        TakesSubscriptions = false,
    };

    internal LogSwitch Switch(ApiStage stage) => stage.IsRest
        ? new(
            $"{stage.Api}-{stage.Name}", "apigateway", "UpdateStage",
            new()
            {
                ["restApiId"] = stage.Api,
                ["stageName"] = stage.Name,
                ["patchOperations"] = new JsonArray(
                    Replace("/accessLogSettings/destinationArn", Stream(stage.Region).StreamArn), Replace("/accessLogSettings/format", Format)),
            },
            "apigateway:PATCH", stage.Arn)
        : new(
            $"{stage.Api}-{stage.Name}", "apigatewayv2", "UpdateStage",
            new()
            {
                ["ApiId"] = stage.Api,
                ["StageName"] = stage.Name,
                ["AccessLogSettings"] = new JsonObject
                {
                    ["DestinationArn"] = Arn.Of("logs", stage.Region, Platform.Self.Id, $"log-group:{Group(stage)}"),
                    [nameof(Format)] = Format,
                },
            },
            "apigateway:PATCH", stage.Arn);

    static JsonObject Replace(string path, string value) => new() { ["op"] = "replace", ["path"] = path, ["value"] = value };

    static string Variable(string column) => column switch
    {
        "requestid" => "requestId",
        "apiid" => "apiId",
        "ip" => "identity.sourceIp",
        "caller" => "identity.caller",
        "user" => "identity.user",
        "requesttime" => "requestTime",
        "httpmethod" => "httpMethod",
        "resourcepath" => "resourcePath",
        "routekey" => "routeKey",
        "responselength" => "responseLength",
        "responselatency" => "responseLatency",
        "integrationstatus" => "integrationStatus",
        "integrationlatency" => "integrationLatency",
        "useragent" => "identity.userAgent",
        "authorizererror" => "authorizer.error",
        "errormessage" => "error.message",
        "wafstatus" => "waf.status",
        _ => column, // stage, status, protocol
    };

    internal void Validate(string name) => new Problems(name)
        .Unless(Stages.Count > 0, nameof(Stages), "at least one stage", "none", "List one in security-platform:apiStages.")
        .ThrowIfAny();
}
