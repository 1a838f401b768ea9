using System.Text.Json.Nodes;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>The API that takes in Redash events: one path, one method, straight on to the stream.</summary>
/// <remarks>"OpenAPI extensions for API Gateway" and "API Gateway mapping template and access logging variable reference", Amazon API Gateway developer guide.</remarks>
static class RedashApi
{
    public const string Stage = "live";

    const string AnyCaller = "Closed by aws:SourceIp: Redash has no credentials to send.";

    /// <summary>POST /events takes the data of the body as one record.</summary>
    public static string OpenApi(ArchiveStreamArgs stream, string roleArn) => new JsonObject
    {
        ["openapi"] = "3.0.1",
        ["info"] = new JsonObject { ["title"] = "Redash events", ["version"] = "1" },
        ["paths"] = new JsonObject
        {
            ["/events"] = new JsonObject
            {
                ["post"] = new JsonObject
                {
                    ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "Taken in" } },
                    ["x-amazon-apigateway-integration"] = new JsonObject
                    {
                        ["type"] = "aws",
                        ["httpMethod"] = "POST",
                        ["uri"] = $"arn:{stream.Region.Partition}:apigateway:{stream.Region}:firehose:action/PutRecord",
                        ["credentials"] = roleArn,
                        ["passthroughBehavior"] = "never",
                        ["requestTemplates"] = new JsonObject
                        {
                            ["application/json"] = $$$"""{"DeliveryStreamName":"{{{stream.Stream}}}","Record":{"Data":"$util.base64Encode($input.json('$.data'))"}}""",
                        },
                        ["responses"] = new JsonObject
                        {
                            ["default"] = new JsonObject { ["statusCode"] = "200", ["responseTemplates"] = new JsonObject { ["application/json"] = "{}" } },
                        },
                    },
                },
            },
        },
    }.ToText();

    /// <summary>Lets only the servers' addresses post.</summary>
    public static PolicyDocument Access(ArchiveStreamArgs stream, IReadOnlyList<string> addresses) => new(
        Statement.Allow("Servers", "execute-api:Invoke") with
        {
            Principal = Principal.Anyone,
            WildcardReason = AnyCaller,
            Resources = [Arn.Of("execute-api", stream.Region, stream.Account, "*/*/POST/events")],
            Conditions = [new("IpAddress", "aws:SourceIp", addresses)],
        });
}
