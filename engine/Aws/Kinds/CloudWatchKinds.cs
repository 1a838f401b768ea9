using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Kinds;

/// <summary>CloudWatch Logs, CloudWatch and EventBridge: one module in the provider, three services in AWS.</summary>
static class CloudWatchKinds
{
    public static ResourceKind? Find(string name) => name switch
    {
        "LogGroup" => new()
        {
            Id = static m => m.Inputs.Text("name") ?? m.Text("namePrefix") + m.Digits(26),
            Arn = static m => m.Arn("logs", $"log-group:{m.Id}"),
            Name = new("name", 512),
            Fixed = ["logGroupClass"],
            TakenCode = "ResourceAlreadyExistsException",
            Output = static (_, output) => output == "logGroupClass" ? "STANDARD" : (PropertyValue?)null,
        },
        "LogStream" => new()
        {
            // The name alone would be taken once for all groups.
            Id = static m => $"{m.Text("logGroupName")}:{m.Text("name")}",
            Arn = static m => m.Arn("logs", $"log-group:{m.Text("logGroupName")}:log-stream:{m.Text("name")}"),
            Name = new("name", 512),
            Fixed = ["logGroupName"],
            TakenCode = "ResourceAlreadyExistsException",
        },
        "LogSubscriptionFilter" => new()
        {
            Id = static m => $"cwlsf-{m.Digits(10)}",
            Name = new("name", 512),
            Fixed = ["logGroup", "destinationArn"],
        },
        "LogDestination" => new()
        {
            Id = static m => m.Text("name"),
            Arn = static m => m.Arn("logs", $"destination:{m.Text("name")}"),
            Name = new("name", 512),
        },
        "LogDestinationPolicy" => new() { Id = static m => m.Text("destinationName"), Fixed = ["destinationName"] },
        "LogDeliverySource" => new()
        {
            Id = static m => m.Text("name"),
            Arn = static m => m.Arn("logs", $"delivery-source:{m.Text("name")}"),
            Name = new("name", 60),
            Fixed = ["logType", "resourceArn"],
            TakenCode = "ConflictException",
            Output = static (_, output) => output == "service" ? "cloudfront" : (PropertyValue?)null,
        },
        "LogDeliveryDestination" => new()
        {
            Id = static m => m.Text("name"),
            Arn = static m => m.Arn("logs", $"delivery-destination:{m.Text("name")}"),
            Name = new("name", 60),
            Fixed = ["outputFormat"],
            TakenCode = "ConflictException",
            Output = static (_, output) => output == "deliveryDestinationType" ? "S3" : (PropertyValue?)null,
        },
        "LogDeliveryDestinationPolicy" => new() { Id = static m => m.Text("deliveryDestinationName"), Fixed = ["deliveryDestinationName"] },
        "LogDelivery" => new()
        {
            Id = static m => m.Capitals(16),
            Arn = static m => m.Arn("logs", $"delivery:{m.Id}"),
            Fixed = ["deliveryDestinationArn", "deliverySourceName"],
        },
        "LogResourcePolicy" => new()
        {
            Id = static m => m.Inputs.Text("policyName") ?? m.Inputs.Text("resourceArn") ?? m.Hex(17),
            Fixed = ["policyName", "resourceArn"],
        },
        "LogMetricFilter" => new() { Id = static m => m.Text("name"), Name = new("name", 512), Fixed = ["logGroupName"] },
        "LogAccountPolicy" => new()
        {
            Id = static m => $"{m.Text("policyName")}:{m.Text("policyType")}",
            Fixed = ["policyName", "policyType"],
        },
        "LogDataProtectionPolicy" => new() { Id = static m => m.Text("logGroupName"), Fixed = ["logGroupName"] },
        "MetricAlarm" => new()
        {
            Id = static m => m.Text("name"),
            Arn = static m => m.Arn("cloudwatch", $"alarm:{m.Text("name")}"),
            Name = new(),
        },
        "EventRule" => new()
        {
            Id = static m => m.Inputs.Text("name") ?? m.Text("namePrefix") + m.Digits(26),
            Arn = static m => m.Arn("events", $"rule/{(m.Text("eventBusName") is { Length: > 0 } bus ? bus + "/" : "")}{m.Id}"),
            Name = new("name", 64),
            Fixed = ["eventBusName"],
        },
        "EventTarget" => new()
        {
            Id = static m => $"{m.Text("rule")}-{m.Text("targetId")}",
            Name = new("targetId", 64),
            Fixed = ["rule", "eventBusName"],
        },
        _ => null,
    };
}
