using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Analytics;

/// <summary>What the two roles that ask the logs may do: read everything that is logged, change nothing, write only results.</summary>
/// <remarks>
/// "Identity-based policy examples", "Access to Athena workgroups" and "Fine-grained access to databases and tables in the AWS Glue Data
/// Catalog", Amazon Athena user guide. Objects and keys are read through S3 with the caller's own rights.
/// </remarks>
public static class QueryRolesPolicy
{
    const string ListsOnly = "These list names for Athena's console and cannot be limited to a resource.";

    /// <summary>What people may do: run any query in any workgroup of the platform, and look at earlier ones.</summary>
    public static PolicyDocument Analyst(QueryRolesArgs args, IReadOnlyList<string> readKeyArns, string resultsKeyArn) => new(
    [
        Statement.Allow(
            "Ask",
            "athena:BatchGetNamedQuery",
            "athena:BatchGetQueryExecution",
            "athena:GetNamedQuery",
            "athena:GetQueryExecution",
            "athena:GetQueryResults",
            "athena:GetQueryResultsStream",
            "athena:GetQueryRuntimeStatistics",
            "athena:GetWorkGroup",
            "athena:ListNamedQueries",
            "athena:ListQueryExecutions",
            "athena:StartQueryExecution",
            "athena:StopQueryExecution") with
        { Resources = Workgroups(args) },
        Statement.Allow("Browse", "athena:ListDataCatalogs", "athena:ListWorkGroups") with { Resources = ["*"], WildcardReason = ListsOnly },
        Statement.Allow("BrowseTables", "athena:GetDatabase", "athena:GetTableMetadata", "athena:ListDatabases", "athena:ListTableMetadata") with
        {
            Resources = [Arn.Of("athena", args.Platform.HomeRegion, args.Platform.SecurityAccountId, "datacatalog/AwsDataCatalog")],
        },
        .. Data(args, readKeyArns, resultsKeyArn),
    ]);

    /// <summary>What the scheduled run may do: start the named queries and fetch their results.</summary>
    public static PolicyDocument Runner(QueryRolesArgs args, IReadOnlyList<string> readKeyArns, string resultsKeyArn) => new(
    [
        Statement.Allow(
            "RunNamedQueries",
            "athena:BatchGetNamedQuery",
            "athena:GetNamedQuery",
            "athena:GetQueryExecution",
            "athena:GetQueryResults",
            "athena:ListNamedQueries",
            "athena:StartQueryExecution",
            "athena:StopQueryExecution") with
        { Resources = Workgroups(args) },
        .. Data(args, readKeyArns, resultsKeyArn),
    ]);

    static IEnumerable<Statement> Data(QueryRolesArgs args, IReadOnlyList<string> readKeyArns, string resultsKeyArn)
    {
        var names = args.Platform.Names;
        var results = Arn.Bucket(names.Partition, names.ResultsBucket);
        AdoptedBucket[] adopted = [.. args.Platform.Accounts.SelectMany(account => account.Adopted).Where(bucket => args.Sources.Contains(bucket.Source))];
        string[] read =
        [
            .. args.Sources.Select(source => source.Bucket).Distinct().Select(names.ArchiveBucketArn),
            .. adopted.Select(bucket => Arn.Bucket(names.Partition, bucket.Name)).Distinct(),
            Arn.Bucket(names.Partition, names.LookupBucket),
        ];
        return
        [
            Statement.Allow("ReadCatalog", "glue:GetDatabase", "glue:GetDatabases", "glue:GetPartition", "glue:GetPartitions", "glue:GetTable", "glue:GetTables") with
            {
                Resources =
                [
                    Glue(args, "catalog"),
                    .. args.Sources.Select(names.Database).Append(Lookups.Database)
                        .SelectMany(database => (string[])[Glue(args, $"database/{database}"), Glue(args, $"table/{database}/*")]),
                ],
            },
            Statement.Allow("FindLogs", "s3:GetBucketLocation", "s3:ListBucket") with { Resources = read },
            Statement.Allow("ReadLogs", "s3:GetObject") with { Resources = [.. read.Select(arn => $"{arn}/*")] },
            Statement.Allow("FindResults", "s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads") with { Resources = [results] },
            Statement.Allow("KeepResults", "s3:AbortMultipartUpload", "s3:GetObject", "s3:ListMultipartUploadParts", "s3:PutObject") with
            {
                Resources = [.. args.Sources.Select(source => $"{results}/{names.ResultsPrefix(source)}*")],
            },
            Statement.Allow("DecryptLogs", "kms:Decrypt") with { Resources = readKeyArns, Conditions = [OnlyThroughS3(args)] },
            .. adopted.Where(bucket => bucket.KeyArn is not null).GroupBy(bucket => bucket.Region).OrderBy(group => group.Key.ToString(), StringComparer.Ordinal)
                .Select(group => Statement.Allow($"DecryptAdopted{group.Key.ToString().Replace("-", "", StringComparison.Ordinal)}", "kms:Decrypt") with
                {
                    Resources = [.. group.Select(bucket => bucket.KeyArn!).Distinct()],
                    Conditions = [Condition.StringEquals("kms:ViaService", $"s3.{group.Key}.amazonaws.com")],
                }),
            Statement.Allow("EncryptResults", "kms:Decrypt", "kms:GenerateDataKey") with { Resources = [resultsKeyArn], Conditions = [OnlyThroughS3(args)] },
        ];
    }

    // One pattern: the names of twenty workgroups would fill the policy, and every workgroup of that name is the platform's.
    static string[] Workgroups(QueryRolesArgs args) =>
        [Arn.Of("athena", args.Platform.HomeRegion, args.Platform.SecurityAccountId, $"workgroup/{PlatformNames.WorkgroupPattern}")];

    static string Glue(QueryRolesArgs args, string resource) => Arn.Of("glue", args.Platform.HomeRegion, args.Platform.SecurityAccountId, resource);

    static Condition OnlyThroughS3(QueryRolesArgs args) => Condition.StringEquals("kms:ViaService", $"s3.{args.Platform.HomeRegion}.amazonaws.com");
}
