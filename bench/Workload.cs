using System.Globalization;
using Pulumi;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Bench;

/// <summary>The measured account: exactly 60 resources whose outputs feed other resources' inputs.</summary>
/// <remarks>The same resources as node/workload.js, which the official Node SDK registers.</remarks>
static class Workload
{
    /// <summary>How many resources one account has, without the stack itself.</summary>
    public const int ResourcesPerAccount = 60;

    /// <summary>Registers account number <paramref name="number"/>.</summary>
    public static void Account(int number)
    {
        var prefix = $"a{number.ToString(CultureInfo.InvariantCulture)}";
        var key = new Aws.Kms.Key($"{prefix}-key", new() { EnableKeyRotation = true, Description = $"key of {prefix}" });
        var buckets = Enumerable.Range(0, 6).Select(i => Bucket(prefix, i)).ToList();
        var roles = Enumerable.Range(0, 4).Select(i => Role(prefix, i, buckets[i])).ToList();

        _ = new Aws.CloudTrail.Trail($"{prefix}-trail", new()
        {
            S3BucketName = buckets[0].Id,
            IsMultiRegionTrail = true,
            EnableLogFileValidation = true,
            KmsKeyId = key.Arn,
        });

        Tables(prefix, buckets);
        var streams = Enumerable.Range(0, 2).Select(i => Stream(prefix, i, buckets[4 + i], roles[i])).ToList();
        for (var i = 0; i < 4; i++)
        {
            var rule = new Aws.CloudWatch.EventRule($"{prefix}-rule-{i}", new() { EventPattern = """{"source":["aws.guardduty"]}""" });
            _ = new Aws.CloudWatch.EventTarget($"{prefix}-target-{i}", new()
            {
                Rule = rule.Name,
                Arn = streams[i % 2].Arn,
                RoleArn = roles[2 + (i % 2)].Arn,
            });
        }
    }

    static Aws.S3.Bucket Bucket(string prefix, int i)
    {
        var bucket = new Aws.S3.Bucket($"{prefix}-bucket-{i}", new()
        {
            Tags = { { "account", prefix }, { "index", i.ToString(CultureInfo.InvariantCulture) } },
        });
        _ = new Aws.S3.BucketPolicy($"{prefix}-policy-{i}", new()
        {
            Bucket = bucket.Id,
            Policy = bucket.Arn.Apply(arn =>
                $$$$"""{"Version":"2012-10-17","Statement":[{"Sid":"DenyInsecureTransport","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["{{{{arn}}}}","{{{{arn}}}}/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}"""),
        });
        _ = new Aws.S3.BucketLifecycleConfiguration($"{prefix}-lifecycle-{i}", new()
        {
            Bucket = bucket.Id,
            Rules =
            {
                new Aws.S3.Inputs.BucketLifecycleConfigurationRuleArgs
                {
                    Id = "expire",
                    Status = "Enabled",
                    Filter = new Aws.S3.Inputs.BucketLifecycleConfigurationRuleFilterArgs(),
                    Expiration = new Aws.S3.Inputs.BucketLifecycleConfigurationRuleExpirationArgs { Days = 400 },
                },
            },
        });
        _ = new Aws.S3.BucketVersioning($"{prefix}-versioning-{i}", new()
        {
            Bucket = bucket.Id,
            VersioningConfiguration = new Aws.S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
        });
        _ = new Aws.S3.BucketPublicAccessBlock($"{prefix}-access-{i}", new()
        {
            Bucket = bucket.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        });
        return bucket;
    }

    static Aws.Iam.Role Role(string prefix, int i, Aws.S3.Bucket bucket)
    {
        var role = new Aws.Iam.Role($"{prefix}-role-{i}", new()
        {
            AssumeRolePolicy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sts:AssumeRole"}]}""",
        });
        _ = new Aws.Iam.RolePolicy($"{prefix}-role-policy-{i}", new()
        {
            Role = role.Id,
            Policy = bucket.Arn.Apply(arn =>
                $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"{{arn}}/*"}]}"""),
        });
        return role;
    }

    static void Tables(string prefix, List<Aws.S3.Bucket> buckets)
    {
        var database = new Aws.Glue.CatalogDatabase($"{prefix}-database", new() { Name = $"{prefix}_logs" });
        for (var i = 0; i < 4; i++)
        {
            _ = new Aws.Glue.CatalogTable($"{prefix}-table-{i}", new()
            {
                DatabaseName = database.Name,
                Name = $"table_{i}",
                TableType = "EXTERNAL_TABLE",
                PartitionKeys = { new Aws.Glue.Inputs.CatalogTablePartitionKeyArgs { Name = "day", Type = "string" } },
                StorageDescriptor = new Aws.Glue.Inputs.CatalogTableStorageDescriptorArgs
                {
                    Location = Output.Format($"s3://{buckets[i].BucketName}/logs/"),
                    Columns = Columns("eventtime", "eventname", "eventsource", "errorcode"),
                },
            });
        }

        var workgroup = new Aws.Athena.Workgroup($"{prefix}-workgroup", new()
        {
            Configuration = new Aws.Athena.Inputs.WorkgroupConfigurationArgs
            {
                EnforceWorkgroupConfiguration = true,
                BytesScannedCutoffPerQuery = 1_073_741_824,
            },
        });
        for (var i = 0; i < 4; i++)
        {
            _ = new Aws.Athena.NamedQuery($"{prefix}-query-{i}", new()
            {
                Database = database.Name,
                Workgroup = workgroup.Name,
                Query = $"SELECT count(*) FROM table_{i}",
            });
        }
    }

    static InputList<Aws.Glue.Inputs.CatalogTableStorageDescriptorColumnArgs> Columns(params string[] names)
    {
        var columns = new InputList<Aws.Glue.Inputs.CatalogTableStorageDescriptorColumnArgs>();
        foreach (var name in names)
        {
            columns.Add(new Aws.Glue.Inputs.CatalogTableStorageDescriptorColumnArgs { Name = name, Type = "string" });
        }

        return columns;
    }

    static Aws.Kinesis.FirehoseDeliveryStream Stream(string prefix, int i, Aws.S3.Bucket bucket, Aws.Iam.Role role) =>
        new($"{prefix}-stream-{i}", new()
        {
            Destination = "extended_s3",
            ExtendedS3Configuration = new Aws.Kinesis.Inputs.FirehoseDeliveryStreamExtendedS3ConfigurationArgs
            {
                BucketArn = bucket.Arn,
                RoleArn = role.Arn,
                CompressionFormat = "GZIP",
                Prefix = "logs/",
            },
        });
}
