using Pulumi.Rpc;
using SecurityPlatform.Components.Analytics;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Analytics;

public sealed class LookupTablesTests
{
    static LookupTablesArgs Valid => new() { Platform = Sample.Platform("security") };

    [Fact]
    public void Uploads_every_lookup_encrypted_to_the_folder_that_its_table_reads()
    {
        var view = Deployed.Of(() => new LookupTables("lookups", Valid));
        var key = ((StringValue)view.Named("lookups-key").Outputs["arn"]).Value;

        $$"""
        {
          "bucket": "a1b2c3d4e5-lookup-444455556666-ap-northeast-1",
          "content": "asn,reason\n64496,cloud provider of the mail service\n",
          "contentType": "text/csv",
          "key": "known_as/known_as.csv",
          "kmsKeyId": "{{key}}",
          "region": "ap-northeast-1",
          "serverSideEncryption": "aws:kms"
        }
        """.AreInputsOf(view.Named("lookups-rows-known_as"));
        Assert.All(Lookups.All, lookup => Assert.Equal(
            $"s3://a1b2c3d4e5-lookup-444455556666-ap-northeast-1/{lookup.ObjectKey.Split('/')[0]}/",
            Text(((PropertyMap)view.Named($"lookups-table-{lookup.Id}").Inputs["storageDescriptor"])["location"])));
    }

    [Fact]
    public void Gives_athena_the_declared_columns() =>
        """
        {
          "databaseName": "lookup",
          "description": "Days on which nobody is expected to work, besides weekends",
          "name": "holidays",
          "parameters": {
            "EXTERNAL": "TRUE",
            "classification": "csv",
            "skip.header.line.count": "1",
            "upkeep": "Add the public holidays of the next year each December, and the company's own days off."
          },
          "region": "ap-northeast-1",
          "storageDescriptor": {
            "columns": [{ "name": "day", "type": "date" }, { "name": "name", "type": "string" }],
            "inputFormat": "org.apache.hadoop.mapred.TextInputFormat",
            "location": "s3://a1b2c3d4e5-lookup-444455556666-ap-northeast-1/holidays/",
            "outputFormat": "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
            "serDeInfo": {
              "parameters": { "field.delim": ",", "serialization.format": ",", "serialization.null.format": "" },
              "serializationLibrary": "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe"
            }
          },
          "tableType": "EXTERNAL_TABLE"
        }
        """.AreInputsOf(Deployed.Of(() => new LookupTables("lookups", Valid)).Named("lookups-table-holidays"));

    [Fact]
    public void Leaves_the_rows_of_feeds_alone_after_the_first_upload() => Assert.Equal(
        ["geo_country", "ip_asn", "work_requests"],
        Lookups.All.Where(lookup => lookup.Upkeep == LookupUpkeep.Feed).Select(lookup => lookup.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Writes_the_expected_sources_from_the_register()
    {
        var rows = Text(Preview.Of(() => new LookupTables("lookups", Valid)).Named("lookups-rows-expected_sources").Inputs["content"]);

        Assert.StartsWith("account,region,source,environment,certain\n111122223333,ap-northeast-1,", rows, StringComparison.Ordinal);
        Assert.Contains("\n777788889999,us-east-1,route53-public-dns,prod,no\n", rows, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_earlier_rows_for_a_year() =>
        """
        {
          "bucket": "a1b2c3d4e5-lookup-444455556666-ap-northeast-1",
          "region": "ap-northeast-1",
          "rules": [{
            "abortIncompleteMultipartUpload": { "daysAfterInitiation": 1 },
            "filter": {},
            "id": "retention",
            "noncurrentVersionExpiration": { "noncurrentDays": 365 },
            "status": "Enabled"
          }]
        }
        """.AreInputsOf(Deployed.Of(() => new LookupTables("lookups", Valid)).Named("lookups-lifecycle"));

    [Fact]
    public void Is_closed_to_other_accounts() => JsonAssert.Same(
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "DenyInsecureTransport", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
              "Resource": ["arn:aws:s3:::a1b2c3d4e5-lookup-444455556666-ap-northeast-1", "arn:aws:s3:::a1b2c3d4e5-lookup-444455556666-ap-northeast-1/*"],
              "Condition": { "Bool": { "aws:SecureTransport": "false" } } },
            { "Sid": "DenyOldTls", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
              "Resource": ["arn:aws:s3:::a1b2c3d4e5-lookup-444455556666-ap-northeast-1", "arn:aws:s3:::a1b2c3d4e5-lookup-444455556666-ap-northeast-1/*"],
              "Condition": { "NumericLessThan": { "s3:TlsVersion": "1.2" } } },
            { "Sid": "DenyOtherAccounts", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
              "Resource": ["arn:aws:s3:::a1b2c3d4e5-lookup-444455556666-ap-northeast-1", "arn:aws:s3:::a1b2c3d4e5-lookup-444455556666-ap-northeast-1/*"],
              "Condition": { "Bool": { "aws:PrincipalIsAWSService": "false" }, "StringNotEquals": { "aws:PrincipalAccount": "444455556666" } } }
          ]
        }
        """,
        LookupTablesPolicy.Bucket(Valid).ToJson());

    static string Text(PropertyValue value) => ((StringValue)value).Value;
}
