using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
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
    public static string OpenApi(ArchiveStreamArgs stream, string roleArn) => new JObject
    {
        ["openapi"] = "3.0.1",
        ["info"] = new JObject { ["title"] = "Redash events", ["version"] = "1" },
        ["paths"] = new JObject
        {
            ["/events"] = new JObject
            {
                ["post"] = new JObject
                {
                    ["responses"] = new JObject { ["200"] = new JObject { ["description"] = "Taken in" } },
                    ["x-amazon-apigateway-integration"] = new JObject
                    {
                        ["type"] = "aws",
                        ["httpMethod"] = "POST",
                        ["uri"] = $"arn:{stream.Region.Partition}:apigateway:{stream.Region}:firehose:action/PutRecord",
                        ["credentials"] = roleArn,
                        ["passthroughBehavior"] = "never",
                        ["requestTemplates"] = new JObject
                        {
                            ["application/json"] = $$$"""{"DeliveryStreamName":"{{{stream.Stream}}}","Record":{"Data":"$util.base64Encode($input.json('$.data'))"}}""",
                        },
                        ["responses"] = new JObject
                        {
                            ["default"] = new JObject { ["statusCode"] = "200", ["responseTemplates"] = new JObject { ["application/json"] = "{}" } },
                        },
                    },
                },
            },
        },
    }.ToString(Formatting.None);

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
