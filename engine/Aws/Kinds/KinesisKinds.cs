using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Kinds;

/// <summary>Kinesis streams and Firehose delivery streams.</summary>
static class KinesisKinds
{
    public static ResourceKind? Find(string name) => name switch
    {
        "FirehoseDeliveryStream" => new()
        {
            Id = static m => m.Arn("firehose", $"deliverystream/{m.Text("name")}"),
            Arn = static m => m.Id,
            Name = new("name", 64),
            Fixed = ["destination", "kinesisSourceConfiguration", "mskSourceConfiguration"],
            TakenCode = "ResourceInUseException",
            Output = static (_, output) => output switch
            {
                "destinationId" => "destinationId-000000000001",
                "versionId" => "1",
                _ => (PropertyValue?)null,
            },
        },
        "Stream" => new()
        {
            Id = static m => m.Arn("kinesis", $"stream/{m.Text("name")}"),
            Arn = static m => m.Id,
            Name = new("name", 128),
            TakenCode = "ResourceInUseException",
        },
        _ => null,
    };
}
