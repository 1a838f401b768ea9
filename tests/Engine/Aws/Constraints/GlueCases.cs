using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

static class GlueCases
{
    static readonly Existing s_database = new("database", AwsTypes.GlueDatabase, """{"name": "logs"}""");

    public static ConstraintCase[] All =>
    [
        new("glue-name", AwsTypes.GlueDatabase) { Bad = """{"name": "cloud-trail"}""", Good = """{"name": "cloud_trail"}""", Says = "InvalidInputException: it.name: expected 1 to 255 lower-case letters, digits and _, got cloud-trail. Choose another name." },
        Table("glue-columns", """, "storageDescriptor": {"columns": [{"name": "eventTime"}]}""", "InvalidInputException: it.storageDescriptor.columns: expected names in lower case, got eventTime. Write it in lower case."),
        Table("glue-columns", """, "storageDescriptor": {"columns": [{"name": "day"}]}, "partitionKeys": [{"name": "day"}]""", "InvalidInputException: it.storageDescriptor.columns: expected every column once, partition keys too, got day twice. Rename one of them."),
        Table("glue-database", "", "EntityNotFoundException: it.databaseName: expected a database of account 444455556666 in eu-west-1, got logs. Create the database first, and pass its name.") with { Given = [], GivenGood = [s_database] },
        Projection("""{"projection.enabled": "true"}""", "INVALID_TABLE_PROPERTY: it.parameters[projection.account.type]: expected enum, integer, date or injected, got nothing. Add it, or remove the partition key."),
        Projection("""{"projection.enabled": "true", "projection.account.type": "list"}""", "INVALID_TABLE_PROPERTY: it.parameters[projection.account.type]: expected enum, integer, date or injected, got list. Add it, or remove the partition key."),
        Projection("""{"projection.enabled": "true", "projection.account.type": "enum"}""", "INVALID_TABLE_PROPERTY: it.parameters[projection.account.values]: expected a list of values, got nothing. Add it, or remove the partition key."),
        Projection("""{"projection.enabled": "true", "projection.account.type": "integer"}""", "INVALID_TABLE_PROPERTY: it.parameters[projection.account.range]: expected MIN,MAX, got nothing. Add it, or remove the partition key."),
        Projection("""{"projection.enabled": "true", "projection.account.type": "date", "projection.account.range": "2024/01/01,NOW"}""", "INVALID_TABLE_PROPERTY: it.parameters[projection.account.format]: expected a date format, got nothing. Add it, or remove the partition key."),
        Projection("""{"projection.enabled": "true", "projection.account.type": "injected", "storage.location.template": "s3://logs/"}""", "INVALID_TABLE_PROPERTY: it.parameters[storage.location.template]: expected a template with ${account}, got s3://logs/. Add it where the key stands in the objects' names."),
        Projection("""{"projection.enabled": "true", "projection.account.type": "injected", "storage.location.template": "s3://logs/${account}"}""", "INVALID_TABLE_PROPERTY: it.parameters[storage.location.template]: expected a template that ends with /, got s3://logs/${account}. Append /."),
        Table("glue-location", """, "storageDescriptor": {"location": "s3://logs/trail"}""", "InvalidInputException: it.storageDescriptor.location: expected s3://BUCKET/FOLDER/ with a / at the end and without wildcards, got s3://logs/trail. Correct the location."),
    ];

    static ConstraintCase Projection(string parameters, string says) => Table(
        "glue-projection", $$$$""", "partitionKeys": [{"name": "account"}], "parameters": {{{{parameters}}}}""", says);

    static ConstraintCase Table(string id, string settings, string says) => new(id, AwsTypes.GlueTable)
    {
        Given = [s_database],
        Bad = $$$$"""{"name": "it", "databaseName": "logs"{{{{settings}}}}}""",
        Good = """
            {"name": "it", "databaseName": "logs", "partitionKeys": [{"name": "account"}], "storageDescriptor": {"columns": [{"name": "eventtime"}], "location": "s3://logs/trail/"},
             "parameters": {"projection.enabled": "true", "projection.account.type": "enum", "projection.account.values": "777788889999", "storage.location.template": "s3://logs/${account}/"}}
            """,
        Says = says,
    };
}
