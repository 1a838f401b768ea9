using Pulumi;
using SecurityPlatform.Components.Archive;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Analytics;

/// <summary>The lookups as tables: a bucket with one CSV object each, and a Glue database.</summary>
/// <remarks>How rows are edited: lookups/README.md. Versions are kept for a year, so that a result can be explained later.</remarks>
public sealed class LookupTables : ComponentResource
{
    /// <summary>The type token. It is in the URN of the tables: a new token replaces them.</summary>
    public const string Token = "security-platform:analytics:LookupTables";

    const int NoncurrentDays = 365;
    const int UploadDays = 1;

    /// <summary>Creates the key, the bucket, the objects, the database and the tables.</summary>
    /// <exception cref="PlatformConfigException">A file of lookups/ does not fit its declaration.</exception>
    public LookupTables(string name, LookupTablesArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var names = args.Platform.Names;
        var region = args.Platform.HomeRegion.ToString();

        var key = new Aws.Kms.Key($"{name}-key", new()
        {
            Region = region,
            Description = $"Encrypts {names.LookupBucket}",
            EnableKeyRotation = true,
            DeletionWindowInDays = 30,
            Policy = LookupTablesPolicy.Key(args).ToJson(),
        }, this.Guarded());
        _ = new Aws.Kms.Alias($"{name}-key-alias", new() { Region = region, Name = names.LookupKeyAlias, TargetKeyId = key.KeyId }, this.Child());
        var (bucket, ready) = Bucket(name, args, region, key);

        var database = new Aws.Glue.CatalogDatabase($"{name}-database", new()
        {
            Region = region,
            Name = Lookups.Database,
            Description = "What the organization knows and no log says",
        }, this.Guarded());
        foreach (var lookup in Lookups.All)
        {
            Table(name, args, lookup, region, database);
            _ = new Aws.S3.BucketObjectv2($"{name}-rows-{lookup.Id}", new()
            {
                Region = region,
                Bucket = bucket.Id,
                Key = lookup.ObjectKey,
                Content = args.Text(lookup),
                ContentType = "text/csv",
                ServerSideEncryption = "aws:kms",
                KmsKeyId = key.Arn,
            }, Rows(lookup, ready));
        }

        KeyArn = key.Arn;
        RegisterOutputs();
    }

    /// <summary>The ARN of the bucket's key, for readers.</summary>
    [Output("keyArn")]
    public Output<string> KeyArn { get; }

    (Aws.S3.Bucket Bucket, Resource Ready) Bucket(string name, LookupTablesArgs args, string region, Aws.Kms.Key key)
    {
        var bucket = new Aws.S3.Bucket($"{name}-bucket", new()
        {
            Region = region,
            BucketName = args.Platform.Names.LookupBucket.ToString(),
            ObjectLockEnabled = false,
            ForceDestroy = false,
        }, this.Guarded());
        var versioning = new Aws.S3.BucketVersioning($"{name}-versioning", new()
        {
            Region = region,
            Bucket = bucket.Id,
            VersioningConfiguration = new Aws.S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
        }, this.Guarded());
        var ownership = new Aws.S3.BucketOwnershipControls(
            $"{name}-ownership", BucketSettings.Ownership(region, bucket.Id), this.Guarded(versioning));
        var publicAccess = new Aws.S3.BucketPublicAccessBlock(
            $"{name}-public-access", BucketSettings.NoPublicAccess(region, bucket.Id), this.Guarded(ownership));
        var encryption = new Aws.S3.BucketServerSideEncryptionConfiguration(
            $"{name}-encryption", BucketSettings.Encryption(region, bucket.Id, key.Arn), this.Guarded(publicAccess));
        var policy = new Aws.S3.BucketPolicy(
            $"{name}-policy", new() { Region = region, Bucket = bucket.Id, Policy = LookupTablesPolicy.Bucket(args).ToJson() }, this.Guarded(encryption));
        var lifecycle = new Aws.S3.BucketLifecycleConfiguration(
            $"{name}-lifecycle", BucketSettings.Lifecycle(region, bucket.Id, null, NoncurrentDays, UploadDays), this.Guarded(policy));
        return (bucket, lifecycle);
    }

    void Table(string name, LookupTablesArgs args, Lookup lookup, string region, Aws.Glue.CatalogDatabase database) =>
        _ = new Aws.Glue.CatalogTable($"{name}-table-{lookup.Id}", new()
        {
            Region = region,
            DatabaseName = database.Name,
            Name = lookup.Id,
            Description = lookup.Purpose,
            TableType = "EXTERNAL_TABLE",
            Parameters = new Dictionary<string, string>
            {
                ["EXTERNAL"] = "TRUE",
                ["classification"] = "csv",
                ["skip.header.line.count"] = "1",
                ["upkeep"] = lookup.Editing,
            },
            StorageDescriptor = new Aws.Glue.Inputs.CatalogTableStorageDescriptorArgs
            {
                Location = $"s3://{args.Platform.Names.LookupBucket}/{lookup.Id}/",
                InputFormat = "org.apache.hadoop.mapred.TextInputFormat",
                OutputFormat = "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
                SerDeInfo = new Aws.Glue.Inputs.CatalogTableStorageDescriptorSerDeInfoArgs
                {
                    SerializationLibrary = "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe",
                    Parameters = new Dictionary<string, string>
                    {
                        ["field.delim"] = ",",
                        ["serialization.format"] = ",",
                        ["serialization.null.format"] = "",
                    },
                },
                Columns = lookup.Columns.Select(column =>
                    new Aws.Glue.Inputs.CatalogTableStorageDescriptorColumnArgs { Name = column.Name, Type = column.Type }).ToArray(),
            },
        }, this.Guarded());

    // A feed replaces the object between deployments; taking the sample back up would undo its work.
    CustomResourceOptions Rows(Lookup lookup, Resource ready)
    {
        var options = this.Child(ready);
        if (lookup.Upkeep == LookupUpkeep.Feed)
        {
            options.IgnoreChanges = ["content"];
        }

        return options;
    }
}
