using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

static class AthenaCases
{
    static readonly Existing s_results = new("results", AwsTypes.Bucket, """{"bucket": "results"}""");

    public static ConstraintCase[] All =>
    [
        Workgroup("athena-cutoff", """ "bytesScannedCutoffPerQuery": 10485759""", "InvalidRequestException: it.configuration.bytesScannedCutoffPerQuery: expected 10485760 bytes or more, got 10485759. Raise it to at least 10485760.", """ "bytesScannedCutoffPerQuery": 10485760"""),
        Workgroup("athena-output-location", Location("results/trail/"), "InvalidRequestException: it.configuration.resultConfiguration.outputLocation: expected s3://BUCKET/FOLDER/, got results/trail/. Correct the location."),
        Workgroup("athena-output-bucket", Location("s3://none/trail/"), "InvalidRequestException: it.configuration.resultConfiguration.outputLocation: expected an existing bucket, got none. Create the bucket first."),
        Workgroup("athena-output-bucket", Location("s3://results/trail/"), "InvalidRequestException: it.configuration.resultConfiguration.outputLocation: expected a bucket in eu-west-1, got results in us-east-1. Use a bucket beside the workgroup.") with { Given = [], GivenBad = [s_results with { Region = "us-east-1" }], GivenGood = [s_results] },
        Workgroup("athena-output-bucket", Location("s3://results/trail/"), "InvalidRequestException: it.configuration.resultConfiguration.outputLocation: expected a bucket without default retention, got results with Object Lock. Keep results in a bucket of their own.") with
        {
            GivenBad = [new("lock", AwsTypes.BucketObjectLock, """{"bucket": "results", "rule": {"defaultRetention": {"mode": "GOVERNANCE", "days": 1}}}""")],
        },
        Workgroup("athena-encryption", """ "resultConfiguration": {"encryptionConfiguration": {"encryptionOption": "SSE_KMS"}}""", "InvalidRequestException: it.configuration.resultConfiguration.encryptionConfiguration.kmsKeyArn: expected a key for SSE_KMS, got nothing. Pass the key's ARN."),
        Workgroup("athena-encryption", """ "resultConfiguration": {"encryptionConfiguration": {"encryptionOption": "KMS"}}""", "InvalidRequestException: it.configuration.resultConfiguration.encryptionConfiguration.encryptionOption: expected SSE_S3, SSE_KMS or CSE_KMS, got KMS. Set SSE_KMS."),
        Query("athena-workgroup", """ "workgroup": "none", "query": "SELECT 1" """, "InvalidRequestException: it.workgroup: expected a workgroup of account 444455556666 in eu-west-1, got none. Create the workgroup first, and pass its name."),
        Query("athena-query-length", $"\"query\": \"{new string('-', 262_145)}\"", "InvalidRequestException: it.query: expected 1 to 262144 characters, got 262145. Split the query."),
    ];

    static string Location(string location) => $$$$""" "resultConfiguration": {"outputLocation": "{{{{location}}}}"}""";

    static ConstraintCase Workgroup(string id, string bad, string says, string? good = null) => new(id, AwsTypes.Workgroup)
    {
        Given = [s_results],
        Bad = $$$$"""{"configuration": { {{{{bad}}}} }}""",
        Good = $$$$"""{"configuration": { {{{{good ?? Location("s3://results/trail/")}}}} }}""",
        Says = says,
    };

    static ConstraintCase Query(string id, string bad, string says) => new(id, AwsTypes.NamedQuery)
    {
        Given = [new("workgroup", AwsTypes.Workgroup, """{"name": "trail"}""")],
        Bad = $$$$"""{"database": "logs", {{{{bad}}}}}""",
        Good = """{"database": "logs", "workgroup": "trail", "query": "SELECT 1"}""",
        Says = says,
    };
}
