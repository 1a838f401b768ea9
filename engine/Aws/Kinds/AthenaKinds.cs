namespace SecurityPlatform.Engine.Aws.Kinds;

/// <summary>Workgroups, named queries and the databases that Athena makes.</summary>
static class AthenaKinds
{
    public static ResourceKind? Find(string name) => name switch
    {
        "Workgroup" => new()
        {
            Id = static m => m.Text("name"),
            Arn = static m => m.Arn("athena", $"workgroup/{m.Text("name")}"),
            Name = new("name", 128),
            TakenCode = "InvalidRequestException",
        },
        "NamedQuery" => new() { Id = static m => m.Uuid(), Name = new("name", 128), Immutable = true },
        "Database" => new()
        {
            Id = static m => m.Text("name"),
            Name = new("name", 255, NameStyle.Underscore),
            Fixed = ["bucket", "expectedBucketOwner", "encryptionConfiguration"],
            TakenCode = "InvalidRequestException",
        },
        "DataCatalog" => new()
        {
            Id = static m => m.Text("name"),
            Arn = static m => m.Arn("athena", $"datacatalog/{m.Text("name")}"),
            Name = new("name", 256),
            TakenCode = "InvalidRequestException",
        },
        "PreparedStatement" => new()
        {
            Id = static m => $"{m.Text("workgroup")}/{m.Text("name")}",
            Name = new("name", 256, NameStyle.Underscore),
            Fixed = ["workgroup"],
        },
        _ => null,
    };
}
