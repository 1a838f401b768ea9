namespace SecurityPlatform.Engine.Aws.Kinds;

/// <summary>The data catalog.</summary>
static class GlueKinds
{
    const string Taken = "AlreadyExistsException";

    public static ResourceKind? Find(string name) => name switch
    {
        "CatalogDatabase" => new()
        {
            Id = static m => $"{m.Inputs.Text("catalogId") ?? m.Account}:{m.Text("name")}",
            Arn = static m => m.Arn("glue", $"database/{m.Text("name")}"),
            Name = new("name", 255, NameStyle.Underscore),
            Fixed = ["catalogId"],
            TakenCode = Taken,
        },
        "CatalogTable" => new()
        {
            Id = static m => $"{m.Inputs.Text("catalogId") ?? m.Account}:{m.Text("databaseName")}:{m.Text("name")}",
            Arn = static m => m.Arn("glue", $"table/{m.Text("databaseName")}/{m.Text("name")}"),
            Name = new("name", 255, NameStyle.Underscore),
            Fixed = ["catalogId", "databaseName", "partitionIndices"],
            TakenCode = Taken,
        },
        _ => null,
    };
}
