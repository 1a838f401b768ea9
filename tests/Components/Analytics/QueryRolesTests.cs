using Pulumi;
using SecurityPlatform.Components.Analytics;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Analytics;

public sealed class QueryRolesTests
{
    const string LookupKey = "arn:aws:kms:ap-northeast-1:444455556666:key/99999999-2222-3333-4444-555555555555";

    // All inline policies of a role together, without white space ("IAM and AWS STS quotas", IAM user guide).
    const int InlinePolicyCharacters = 10_240;

    static QueryRolesArgs Valid => new()
    {
        Platform = Sample.Platform("security"),
        Sources = [LogSources.CloudTrail],
        ReadKeyArns = [Output.Create(LookupKey)],
        ResultsKeyArn = Output.Create(Sample.KeyArn),
    };

    [Fact]
    public void The_runner_starts_named_queries_and_reads_what_they_read() => JsonAssert.Same(
        $$"""
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "RunNamedQueries", "Effect": "Allow",
              "Action": ["athena:BatchGetNamedQuery", "athena:GetNamedQuery", "athena:GetQueryExecution", "athena:GetQueryResults",
                         "athena:ListNamedQueries", "athena:StartQueryExecution", "athena:StopQueryExecution"],
              "Resource": "arn:aws:athena:ap-northeast-1:444455556666:workgroup/platform-*" },
            { "Sid": "ReadCatalog", "Effect": "Allow",
              "Action": ["glue:GetDatabase", "glue:GetDatabases", "glue:GetPartition", "glue:GetPartitions", "glue:GetTable", "glue:GetTables"],
              "Resource": ["arn:aws:glue:ap-northeast-1:444455556666:catalog",
                           "arn:aws:glue:ap-northeast-1:444455556666:database/cloudtrail",
                           "arn:aws:glue:ap-northeast-1:444455556666:database/lookup",
                           "arn:aws:glue:ap-northeast-1:444455556666:table/cloudtrail/*",
                           "arn:aws:glue:ap-northeast-1:444455556666:table/lookup/*"] },
            { "Sid": "FindLogs", "Effect": "Allow", "Action": ["s3:GetBucketLocation", "s3:ListBucket"],
              "Resource": ["arn:aws:s3:::a1b2c3d4e5-cloudtrail-444455556666-ap-northeast-1", "arn:aws:s3:::a1b2c3d4e5-lookup-444455556666-ap-northeast-1"] },
            { "Sid": "ReadLogs", "Effect": "Allow", "Action": "s3:GetObject",
              "Resource": ["arn:aws:s3:::a1b2c3d4e5-cloudtrail-444455556666-ap-northeast-1/*", "arn:aws:s3:::a1b2c3d4e5-lookup-444455556666-ap-northeast-1/*"] },
            { "Sid": "FindResults", "Effect": "Allow", "Action": ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"],
              "Resource": "arn:aws:s3:::a1b2c3d4e5-results-444455556666-ap-northeast-1" },
            { "Sid": "KeepResults", "Effect": "Allow", "Action": ["s3:AbortMultipartUpload", "s3:GetObject", "s3:ListMultipartUploadParts", "s3:PutObject"],
              "Resource": "arn:aws:s3:::a1b2c3d4e5-results-444455556666-ap-northeast-1/cloudtrail/*" },
            { "Sid": "DecryptLogs", "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "{{LookupKey}}",
              "Condition": { "StringEquals": { "kms:ViaService": "s3.ap-northeast-1.amazonaws.com" } } },
            { "Sid": "EncryptResults", "Effect": "Allow", "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "{{Sample.KeyArn}}",
              "Condition": { "StringEquals": { "kms:ViaService": "s3.ap-northeast-1.amazonaws.com" } } }
          ]
        }
        """,
        QueryRolesPolicy.Runner(Valid, [LookupKey], Sample.KeyArn).ToJson());

    [Fact]
    public void People_may_besides_browse_and_look_at_earlier_queries()
    {
        var analyst = QueryRolesPolicy.Analyst(Valid, [LookupKey], Sample.KeyArn).Statements;
        var runner = QueryRolesPolicy.Runner(Valid, [LookupKey], Sample.KeyArn).Statements;

        Assert.Equal(["Ask", "Browse", "BrowseTables"], analyst.Select(s => s.Sid).Except(runner.Select(s => s.Sid)));
        Assert.Equal(["athena:ListDataCatalogs", "athena:ListWorkGroups"], Assert.Single(analyst, s => s.Resources.Contains("*")).Actions);
        Assert.Equal(["arn:aws:athena:ap-northeast-1:444455556666:datacatalog/AwsDataCatalog"], analyst.Single(s => s.Sid == "BrowseTables").Resources);
    }

    [Fact]
    public void Nobody_changes_logs_tables_or_workgroups() => Assert.All(
        Actions(QueryRolesPolicy.Analyst(Valid, [LookupKey], Sample.KeyArn)).Concat(Actions(QueryRolesPolicy.Runner(Valid, [LookupKey], Sample.KeyArn))),
        grant => Assert.True(
            grant.Split(' ')[0].Split(':')[1] is var verb
                && (verb.StartsWith("Get", StringComparison.Ordinal) || verb.StartsWith("BatchGet", StringComparison.Ordinal) || verb.StartsWith("List", StringComparison.Ordinal)
                    || verb is "Decrypt" or "GenerateDataKey" or "StartQueryExecution" or "StopQueryExecution"
                    || verb is "PutObject" or "AbortMultipartUpload" && grant.Contains("-results-", StringComparison.Ordinal)),
            grant));

    [Fact]
    public void The_policies_fit_into_a_role_with_every_source()
    {
        var args = Valid with { Sources = LogSources.All };
        IReadOnlyList<string> keys = [.. BucketClasses.All.Select(_ => Sample.KeyArn), LookupKey];

        Assert.InRange(QueryRolesPolicy.Analyst(args, keys, Sample.KeyArn).ToJson().Length, 1, InlinePolicyCharacters);
    }

    [Fact]
    public void Is_taken_by_holders_of_the_permission_set_and_by_lambda_only()
    {
        var view = Deployed.Of(() => new QueryRoles("queries", Valid));

        JsonAssert.Same(
            """
            { "Version": "2012-10-17", "Statement": [{ "Sid": "Trust", "Effect": "Allow",
              "Principal": { "AWS": "arn:aws:iam::444455556666:root" }, "Action": "sts:AssumeRole",
              "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::444455556666:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_PlatformAnalyst_*" } } }] }
            """,
            ((global::Pulumi.Rpc.StringValue)view.Named("queries-analyst").Inputs["assumeRolePolicy"]).Value);
        JsonAssert.Same(
            """
            { "Version": "2012-10-17", "Statement": [{ "Sid": "Trust", "Effect": "Allow",
              "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole",
              "Condition": { "StringEquals": { "aws:SourceAccount": "444455556666" } } }] }
            """,
            ((global::Pulumi.Rpc.StringValue)view.Named("queries-runner").Inputs["assumeRolePolicy"]).Value);
    }

    static IEnumerable<string> Actions(PolicyDocument document) =>
        document.Statements.SelectMany(s => s.Actions.SelectMany(action => s.Resources.Select(resource => $"{action} {resource}")));
}
