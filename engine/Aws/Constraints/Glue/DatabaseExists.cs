namespace SecurityPlatform.Engine.Aws.Constraints.Glue;

/// <summary>A table needs its database.</summary>
sealed class DatabaseExists() : CloudConstraint(
    "glue-database", "EntityNotFoundException", "Glue API Reference: CreateTable", AwsTypes.GlueTable)
{
    public override Violation? Check(CloudCall call)
    {
        var name = call.Made.Text("databaseName");
        var id = $"{call.Inputs.Text("catalogId") ?? call.Account}:{name}";
        return call.Cloud.Find(AwsTypes.GlueDatabase, id, region: call.Region) is not null ? null : call.Wrong(
            "databaseName", $"a database of account {call.Account} in {call.Region}", name, "Create the database first, and pass its name.");
    }
}
