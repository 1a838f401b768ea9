using Pulumi.Rpc;
using SecurityPlatform.Components.Analytics;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Analytics;

public sealed class LogTablesTests
{
    static LogTablesArgs Valid => new()
    {
        Source = LogSources.CloudTrail,
        Platform = Sample.Platform("security") with { QueryScanLimitGiB = 10 },
        ResultsBucket = BucketName.Parse("results"),
        ResultsKeyArn = Sample.KeyArn,
    };

    [Fact]
    public void Caps_and_encrypts_every_query_of_its_workgroup() =>
        $$"""
        {
          "configuration": {
            "bytesScannedCutoffPerQuery": 10737418240,
            "enforceWorkgroupConfiguration": true,
            "engineVersion": { "selectedEngineVersion": "Athena engine version 3" },
            "publishCloudwatchMetricsEnabled": true,
            "requesterPaysEnabled": false,
            "resultConfiguration": {
              "encryptionConfiguration": { "encryptionOption": "SSE_KMS", "kmsKeyArn": "{{Sample.KeyArn}}" },
              "expectedBucketOwner": "444455556666",
              "outputLocation": "s3://results/cloudtrail/"
            }
          },
          "description": "Questions about AWS CloudTrail",
          "forceDestroy": true,
          "name": "platform-cloudtrail",
          "region": "ap-northeast-1",
          "state": "ENABLED"
        }
        """.AreInputsOf(Tables().Named("tables-workgroup"));

    [Fact]
    public void Has_a_table_per_environment_with_its_accounts_only()
    {
        var tables = Tables().All("aws:glue/catalogTable:CatalogTable");

        Assert.Equal(
            [("prod", "111122223333,444455556666,555555555555,777788889999"), ("stg", "123456789012")],
            tables.Select(table => (Text(table.Inputs["name"]), Text(((PropertyMap)table.Inputs["parameters"])["projection.account.values"]))));
    }

    [Fact]
    public void Gives_athena_the_declared_columns_partitions_and_reader()
    {
        var table = Tables().Named("tables-table-stg");
        var storage = (PropertyMap)table.Inputs["storageDescriptor"];

        Assert.Equal(LogSources.CloudTrail.Columns.Select(c => $"{c.Name} {c.Type}"),
            ((ListValue)storage["columns"]).Cast<PropertyMap>().Select(c => $"{Text(c["name"])} {Text(c["type"])}"));
        Assert.Equal(["account", "region", "day"], ((ListValue)table.Inputs["partitionKeys"]).Cast<PropertyMap>().Select(c => Text(c["name"])));
        Assert.Equal(TableProjection.Parameters(LogSources.CloudTrail, Valid.Platform, AccountEnvironment.Staging),
            ((PropertyMap)table.Inputs["parameters"]).ToDictionary(p => p.Key, p => Text(p.Value)));
        Assert.Equal(
            (
                "s3://a1b2c3d4e5-cloudtrail-444455556666-ap-northeast-1/AWSLogs/o-a1b2c3d4e5/",
                "com.amazon.emr.cloudtrail.CloudTrailInputFormat",
                "org.apache.hive.hcatalog.data.JsonSerDe"),
            (Text(storage["location"]), Text(storage["inputFormat"]), Text(((PropertyMap)storage["serDeInfo"])["serializationLibrary"])));
        Assert.True(table.Protect);
    }

    [Fact]
    public void Joins_the_archive_and_the_buckets_that_stay_in_a_view_of_the_tables_name()
    {
        var tables = Preview.Of(() => new LogTables("tables", Valid with { Source = LogSources.Waf }));
        var (view, archive, stays) = (tables.Named("tables-table-prod"), tables.Named("tables-table-prod_archive"), tables.Named("tables-table-prod_data"));

        Assert.Equal(("VIRTUAL_VIEW", "/* Presto View */"), (Text(view.Inputs["tableType"]), Text(view.Inputs["viewExpandedText"])));
        Assert.False(view.Inputs.ContainsKey("partitionKeys"));
        var text = Text(view.Inputs["viewOriginalText"]);
        var document = Newtonsoft.Json.Linq.JObject.Parse(System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(text["/* Presto View: ".Length..^" */".Length])));
        var columns = string.Join(", ", LogSources.Waf.Columns.Select(c => $"\"{c.Name}\"").Concat(["\"account\"", "\"region\"", "\"webacl\"", "\"day\""]));
        Assert.Equal(
            ($"SELECT {columns}\nFROM \"waf\".\"prod_archive\"\nUNION ALL\nSELECT {columns}\nFROM \"waf\".\"prod_data\"", "awsdatacatalog", "waf"),
            ((string?)document["originalSql"], (string?)document["catalog"], (string?)document["schema"]));
        Assert.Equal("bigint varchar", $"{document["columns"]![0]!["type"]} {document["columns"]!.Last!["type"]}");
        Assert.Equal(
            ("555555555555", "edge,front", "s3://aws-waf-logs-example-data/AWSLogs/${account}/WAFLogs/${region}/${webacl}/${day}/"),
            (Parameter(stays, "projection.account.values"), Parameter(stays, "projection.webacl.values"), Parameter(stays, "storage.location.template")));
        Assert.Equal(("111122223333,444455556666,555555555555,777788889999", "edge,front,shop"), (Parameter(archive, "projection.account.values"), Parameter(archive, "projection.webacl.values")));
        Assert.True(view.Protect && archive.Protect && stays.Protect);

        static string Parameter(SecurityPlatform.Engine.State.ResourceState table, string name) => Text(((PropertyMap)table.Inputs["parameters"])[name]);
    }

    [Fact]
    public void Wants_an_account_that_produces_the_source()
    {
        var source = LogSources.Route53PublicDns with { Origin = new() { Roles = [AccountRole.Member], Regions = RegionScope.Global } };
        var args = Valid with { Source = source, Platform = Valid.Platform with { Accounts = [Valid.Platform.Self] } };

        var error = Assert.Throws<PlatformConfigException>(() => args.Validate("tables"));

        Assert.Equal("tables.Platform: expected an account that produces route53-public-dns, got none. Register one in security-platform:accounts.", error.Message);
    }

    static Stacks.StackView Tables() => Preview.Of(() => new LogTables("tables", Valid));

    static string Text(PropertyValue value) => ((StringValue)value).Value;
}
