namespace SecurityPlatform.Model;

/// <summary>A stage of an API whose calls are logged.</summary>
/// <param name="Api">The API's id.</param>
/// <param name="Name">The stage's name.</param>
/// <param name="Region">Where it is.</param>
/// <param name="IsRest">Whether it is a REST API; otherwise it is an HTTP or WebSocket API.</param>
public sealed record ApiStage(string Api, string Name, Region Region, bool IsRest)
{
    /// <summary>Its ARN, which has no account: "Amazon API Gateway ARN reference", API Gateway developer guide.</summary>
    public string Arn => $"arn:{Region.Partition}:apigateway:{Region}::/{(IsRest ? "restapis" : "apis")}/{Api}/stages/{Name}";
}
