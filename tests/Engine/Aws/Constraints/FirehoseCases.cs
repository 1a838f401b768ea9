using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

static class FirehoseCases
{
    const string Parquet = """
        {"inputFormatConfiguration": {"deserializer": {"openXJsonSerDe": {}}}, "outputFormatConfiguration": {"serializer": {"parquetSerDe": {}}},
         "schemaConfiguration": {"databaseName": "logs", "tableName": "dns", "roleArn": "arn:aws:iam::777788889999:role/firehose"}}
        """;

    static readonly Existing s_bucket = new("bucket", AwsTypes.Bucket, """{"bucket": "logs"}""");
    static readonly Existing s_role = Role("firehose.amazonaws.com");
    static readonly Existing s_bucketPolicy = BucketPolicy("\"s3:PutObject\", \"s3:PutObjectAcl\", \"s3:GetBucketLocation\", \"s3:ListBucket\", \"s3:ListBucketMultipartUploads\"");
    static readonly Existing s_encryption = new("encryption", AwsTypes.BucketEncryption,
        """{"bucket": "logs", "rules": [{"applyServerSideEncryptionByDefault": {"sseAlgorithm": "aws:kms", "kmsMasterKeyId": "{key.arn}"}}]}""");

    public static ConstraintCase[] All =>
    [
        Stream("firehose-name", "", "InvalidArgumentException: it.name: expected 1 to 64 letters, digits and _.-, got dns/example.org. Choose another name.") with { Bad = """{"destination": "extended_s3", "name": "dns/example.org"}""", Good = """{"destination": "extended_s3", "name": "dns-example.org"}""" },
        Stream("firehose-role", "", "InvalidArgumentException: it.extendedS3Configuration.roleArn: expected a role that firehose.amazonaws.com may assume, got no statement of the resource policy that allows it. Correct the role's trust policy.") with { Given = [s_bucket, s_bucketPolicy], GivenBad = [Role("logs.amazonaws.com")], GivenGood = [s_role] },
        Stream("firehose-role", "", "InvalidArgumentException: it.extendedS3Configuration.roleArn: expected the ARN of an existing role of account 777788889999, got arn:aws:iam::777788889999:role/none. Create the role first.") with { Given = [s_bucket, s_bucketPolicy], GivenGood = [s_role], Bad = Inputs("", role: "arn:aws:iam::777788889999:role/none") },
        Stream("firehose-bucket", "", "S3.AccessDenied: it.extendedS3Configuration.bucketArn: expected the ARN of an existing bucket, got arn:aws:s3:::logs. Deploy the stack that owns it first.") with { Given = [s_role, s_bucketPolicy], GivenGood = [s_bucket] },
        Stream("firehose-bucket", "", "S3.AccessDenied: it.extendedS3Configuration.bucketArn: expected policies that let arn:aws:iam::777788889999:role/firehose use s3:PutObject on arn:aws:s3:::logs/object.gz, got no statement of the resource policy that allows it. Correct the policy of logs or of the role.") with { Given = [s_role, s_bucket], GivenGood = [s_bucketPolicy] },
        Stream("firehose-bucket", "", "S3.AccessDenied: it.extendedS3Configuration.bucketArn: expected policies that let arn:aws:iam::777788889999:role/firehose use s3:PutObjectAcl on arn:aws:s3:::logs/object.gz, got no statement of the resource policy that allows it. Correct the policy of logs or of the role.") with { Given = [s_role, s_bucket], GivenBad = [BucketPolicy("\"s3:PutObject\"")], GivenGood = [s_bucketPolicy] },
        Stream("firehose-bucket", "", "S3.AccessDenied: it.extendedS3Configuration.bucketArn: expected policies that let arn:aws:iam::777788889999:role/firehose use s3:ListBucket on arn:aws:s3:::logs, got no statement of the resource policy that allows it. Correct the policy of logs or of the role.") with { Given = [s_role, s_bucket], GivenBad = [BucketPolicy("\"s3:PutObject*\", \"s3:GetBucketLocation\"")], GivenGood = [s_bucketPolicy] },
        Stream("firehose-bucket", "", "S3.AccessDenied: it.extendedS3Configuration.bucketArn: expected policies that let arn:aws:iam::777788889999:role/firehose use s3:PutObject on arn:aws:s3:::logs/object.gz, got no identity policy that allows it. Correct the policy of logs or of the role.") with
        {
            GivenBad = [new("permission", AwsTypes.RolePolicy, """{"name": "put", "role": "firehose", "policy": {"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}}""", Sandbox.Member)],
        },
        Stream("firehose-key", "", "KMS.AccessDeniedException: it.extendedS3Configuration.bucketArn: expected policies that let arn:aws:iam::777788889999:role/firehose use kms:GenerateDataKey on arn:aws:kms:eu-west-1:444455556666:key/29c48acf-1380-4b56-a766-0b6adcfdd6b0, got no statement of the resource policy that allows it. Correct the policy of the key or of the role.") with
        {
            GivenBad = [new("key", AwsTypes.Key, "{}"), s_encryption],
            GivenGood =
            [
                new("key", AwsTypes.Key, """
                    {"policy": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": ["kms:GenerateDataKey", "kms:Decrypt"], "Resource": "*",
                     "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-exampleorg", "kms:ViaService": "s3.eu-west-1.amazonaws.com"}}}]}}
                    """),
                s_encryption,
            ],
        },
        Stream("firehose-prefix", """, "prefix": "dns/!{firehose:error-output-type}/" """, "InvalidArgumentException: it.extendedS3Configuration.prefix: expected a prefix without !{firehose:error-output-type}, got dns/!{firehose:error-output-type}/. Move it to errorOutputPrefix."),
        Stream("firehose-prefix", """, "prefix": "dns/!{timestamp:yyyy/MM/dd}/" """, "InvalidArgumentException: it.extendedS3Configuration.errorOutputPrefix: expected a prefix with !{firehose:error-output-type}, as prefix has expressions, got nothing. Set it, for example to errors/!{firehose:error-output-type}/.",
            """, "prefix": "dns/!{timestamp:yyyy/MM/dd}/", "errorOutputPrefix": "errors/!{firehose:error-output-type}/" """),
        Stream("firehose-prefix", """, "errorOutputPrefix": "errors/!{partitionKeyFromQuery:account}/" """, "InvalidArgumentException: it.extendedS3Configuration.errorOutputPrefix: expected a prefix without partition keys, got errors/!{partitionKeyFromQuery:account}/. Remove them."),
        Stream("firehose-buffering", """, "bufferingSize": 129""", "InvalidArgumentException: it.extendedS3Configuration.bufferingSize: expected 1 to 128 MB, got 129. Set it within these bounds.", """, "bufferingSize": 128, "bufferingInterval": 900"""),
        Stream("firehose-buffering", """, "bufferingInterval": 901""", "InvalidArgumentException: it.extendedS3Configuration.bufferingInterval: expected 0 to 900 seconds, got 901. Set it within these bounds."),
        Stream("firehose-buffering", $$$$""", "dataFormatConversionConfiguration": {{{{Parquet}}}}""", "InvalidArgumentException: it.extendedS3Configuration.bufferingSize: expected 64 to 128 MB, got 5. Set it within these bounds.", $$$$""", "bufferingSize": 64, "dataFormatConversionConfiguration": {{{{Parquet}}}}"""),
        Stream("firehose-partitioning", """, "bufferingSize": 64, "prefix": "dns/", "dynamicPartitioningConfiguration": {"enabled": true}""", "InvalidArgumentException: it.extendedS3Configuration.prefix: expected a prefix with partition keys, as dynamic partitioning is on, got dns/. Add !{partitionKeyFromQuery:NAME}.",
            """, "bufferingSize": 64, "prefix": "dns/!{partitionKeyFromQuery:account}/", "errorOutputPrefix": "errors/!{firehose:error-output-type}/", "dynamicPartitioningConfiguration": {"enabled": true}"""),
        Stream("firehose-partitioning", """, "prefix": "dns/!{partitionKeyFromQuery:account}/", "errorOutputPrefix": "errors/!{firehose:error-output-type}/" """, "InvalidArgumentException: it.extendedS3Configuration.dynamicPartitioningConfiguration: expected dynamic partitioning, as the prefix has partition keys, got none. Enable it."),
        Stream("firehose-processors", """, "processingConfiguration": {"processors": [{"type": "CloudWatchLogProcessing"}, {"type": "Decompression"}]}""", "InvalidArgumentException: it.extendedS3Configuration.processingConfiguration.processors: expected Decompression before CloudWatchLogProcessing, got CloudWatchLogProcessing, Decompression. Put Decompression first.",
            """, "processingConfiguration": {"processors": [{"type": "Decompression"}, {"type": "CloudWatchLogProcessing"}]}"""),
        Stream("firehose-processors", """, "processingConfiguration": {"processors": [{"type": "Gunzip"}]}""", "InvalidArgumentException: it.extendedS3Configuration.processingConfiguration.processors: expected types RecordDeAggregation, Decompression, CloudWatchLogProcessing, Lambda, MetadataExtraction, AppendDelimiterToRecord, got Gunzip. Correct the type."),
        Stream("firehose-compression", """, "compressionFormat": "gzip" """, "InvalidArgumentException: it.extendedS3Configuration.compressionFormat: expected one of UNCOMPRESSED, GZIP, ZIP, Snappy, HADOOP_SNAPPY, got gzip. Set GZIP.", """, "compressionFormat": "GZIP" """),
        Stream("firehose-compression", $$$$""", "compressionFormat": "GZIP", "bufferingSize": 64, "dataFormatConversionConfiguration": {{{{Parquet}}}}""", "InvalidArgumentException: it.extendedS3Configuration.compressionFormat: expected UNCOMPRESSED, as the format is converted, got GZIP. Remove it; Parquet compresses itself."),
    ];

    // The stream of a member account delivers to the bucket of the security account.
    static ConstraintCase Stream(string id, string bad, string says, string good = "") => new(id, AwsTypes.Firehose)
    {
        Account = Sandbox.Member,
        Given = [s_bucket, s_bucketPolicy, s_role],
        Bad = Inputs(bad),
        Good = Inputs(good),
        Says = says,
    };

    static string Inputs(string settings, string role = "arn:aws:iam::777788889999:role/firehose") =>
        $$$$"""{"destination": "extended_s3", "extendedS3Configuration": {"bucketArn": "arn:aws:s3:::logs", "roleArn": "{{{{role}}}}"{{{{settings}}}}}}""";

    static Existing Role(string service) => new("role", AwsTypes.Role,
        $$$$"""{"name": "firehose", "assumeRolePolicy": {"Statement": [{"Effect": "Allow", "Principal": {"Service": "{{{{service}}}}"}, "Action": "sts:AssumeRole"}]}}""", Sandbox.Member);

    static Existing BucketPolicy(string actions) => new("bucketPolicy", AwsTypes.BucketPolicy, $$$$"""
        {"bucket": "logs", "policy": {"Statement": [{"Sid": "Members", "Effect": "Allow", "Principal": "*", "Action": [{{{{actions}}}}], "Resource": ["arn:aws:s3:::logs", "arn:aws:s3:::logs/*"],
         "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-exampleorg"}}}]}}
        """);
}
