using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Kinds;

/// <summary>Keys, their names and their policies.</summary>
static class KmsKinds
{
    public static ResourceKind? Find(string name) => name switch
    {
        "Key" => new()
        {
            Id = static m => m.Inputs.Flag("multiRegion") is true ? $"mrk-{m.Hex(32)}" : m.Uuid(),
            Arn = static m => m.Arn("kms", $"key/{m.Id}"),
            Fixed = ["customKeyStoreId", "customerMasterKeySpec", "keyUsage", "multiRegion", "xksKeyId"],
            Output = static (m, output) => output switch
            {
                "keyId" => m.Id,
                "policy" => DefaultPolicy(m),
                "rotationPeriodInDays" => m.Inputs.Flag("enableKeyRotation") is true ? 365.0 : 0.0,
                _ => (PropertyValue?)null,
            },
        },
        "ReplicaKey" => new()
        {
            Id = static m => m.Text("primaryKeyArn")[(m.Text("primaryKeyArn").LastIndexOf('/') + 1)..],
            Arn = static m => m.Arn("kms", $"key/{m.Id}"),
            Fixed = ["primaryKeyArn"],
            Output = static (m, output) => output == "keyId" ? m.Id : (PropertyValue?)null,
        },
        "Alias" => new()
        {
            Id = static m => m.Inputs.Text("name") ?? m.Text("namePrefix") + m.Digits(26),
            Arn = static m => m.Arn("kms", m.Id),
            Name = new("name", 238, NameStyle.Alias),
            TakenCode = "AlreadyExistsException",
            Output = static (m, output) => output == "targetKeyArn" ? KeyArn(m, m.Text("targetKeyId")) : (PropertyValue?)null,
        },
        "KeyPolicy" => new() { Id = static m => m.Text("keyId"), Fixed = ["keyId"] },
        "Grant" => new()
        {
            Id = static m => $"{m.Text("keyId")}:{m.Hex(64)}",
            Immutable = true,
            Name = new(),
            Output = static (m, output) => output switch
            {
                "grantId" => m.Id[(m.Id.LastIndexOf(':') + 1)..],

                // KMS tells it once, for the minutes until the grant is known everywhere; no list of grants has it.
                "grantToken" => PropertyValue.Null,
                _ => (PropertyValue?)null,
            },
        },
        _ => null,
    };

    static string DefaultPolicy(Made key) =>
        $$"""{"Version":"2012-10-17","Id":"key-default-1","Statement":[{"Sid":"Enable IAM User Permissions","Effect":"Allow","Principal":{"AWS":"arn:{{key.Partition}}:iam::{{key.Account}}:root"},"Action":"kms:*","Resource":"*"}]}""";

    static string KeyArn(Made made, string key) =>
        key.StartsWith("arn:", StringComparison.Ordinal) ? key : made.Arn("kms", $"key/{key}");
}
