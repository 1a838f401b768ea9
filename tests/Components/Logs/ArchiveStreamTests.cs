using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Logs;

public sealed class ArchiveStreamTests
{
    static ArchiveStreamArgs Valid => new()
    {
        Platform = Sample.Platform("member"),
        Source = LogSources.Route53PublicDns,
        Region = Region.UsEast1,
        ArchiveKeyArn = Sample.KeyArn,
    };

    [Fact]
    public void Unzips_the_envelope_and_keeps_the_messages_in_the_declared_folders()
    {
        var stream = Preview.Of(() => new ArchiveStream("stream", Valid), Deployed.Member).Named("stream-firehose");
        var target = ((Pulumi.Rpc.PropertyMap)stream.Inputs["extendedS3Configuration"]).Without("roleArn");

        $$"""
        {
          "bucketArn": "arn:aws:s3:::a1b2c3d4e5-dns-444455556666-ap-northeast-1",
          "bufferingInterval": 900,
          "bufferingSize": 64,
          "cloudwatchLoggingOptions": { "enabled": true, "logGroupName": "/aws/kinesisfirehose/platform-firehose-route53-public-dns", "logStreamName": "archive" },
          "compressionFormat": "GZIP",
          "errorOutputPrefix": "errors/route53-public-dns/777788889999/!{firehose:error-output-type}/!{timestamp:yyyy/MM/dd}/",
          "kmsKeyArn": "{{Sample.KeyArn}}",
          "prefix": "route53-public-dns/777788889999/!{timestamp:yyyy/MM/dd}/",
          "processingConfiguration": {
            "enabled": true,
            "processors": [
              { "parameters": [{ "parameterName": "CompressionFormat", "parameterValue": "GZIP" }], "type": "Decompression" },
              { "parameters": [{ "parameterName": "DataMessageExtraction", "parameterValue": "true" }], "type": "CloudWatchLogProcessing" }
            ]
          }
        }
        """.AreThe(target);
        Assert.Equal(["stream-errors", "stream-errors-archive", "stream-role", "stream-role-policy"], stream.Waits());
    }

    [Fact]
    public void Keeps_its_errors_as_long_as_the_logs() =>
        """{"name":"/aws/kinesisfirehose/platform-firehose-route53-public-dns","region":"us-east-1","retentionInDays":400}"""
            .AreInputsOf(Preview.Of(() => new ArchiveStream("stream", Valid), Deployed.Member).Named("stream-errors"));

    [Fact]
    public void May_write_below_its_own_account_only() => JsonAssert.Same(
        $$"""
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "ArchiveBucket", "Effect": "Allow", "Action": ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"],
              "Resource": "arn:aws:s3:::a1b2c3d4e5-dns-444455556666-ap-northeast-1" },
            { "Sid": "ArchiveObjects", "Effect": "Allow", "Action": ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject", "s3:PutObjectAcl"],
              "Resource": [
                "arn:aws:s3:::a1b2c3d4e5-dns-444455556666-ap-northeast-1/errors/route53-public-dns/777788889999/*",
                "arn:aws:s3:::a1b2c3d4e5-dns-444455556666-ap-northeast-1/route53-public-dns/777788889999/*"] },
            { "Sid": "ArchiveKey", "Effect": "Allow", "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "{{Sample.KeyArn}}",
              "Condition": { "StringEquals": { "kms:ViaService": "s3.ap-northeast-1.amazonaws.com" } } },
            { "Sid": "Errors", "Effect": "Allow", "Action": "logs:PutLogEvents",
              "Resource": "arn:aws:logs:us-east-1:777788889999:log-group:/aws/kinesisfirehose/platform-firehose-route53-public-dns:log-stream:*" }
          ]
        }
        """,
        ArchiveStreamPolicy.Delivery(Valid, Sample.KeyArn).ToJson());

    [Fact]
    public void Is_trusted_to_firehose_on_behalf_of_its_account()
    {
        var role = Preview.Of(() => new ArchiveStream("stream", Valid), Deployed.Member).Named("stream-role");

        Assert.Equal("platform-firehose-route53-public-dns", role.Inputs["name"].ToString());
        JsonAssert.Same(
            """
            { "Version": "2012-10-17",
              "Statement": [{ "Sid": "Trust", "Effect": "Allow", "Principal": { "Service": "firehose.amazonaws.com" }, "Action": "sts:AssumeRole",
                "Condition": { "StringEquals": { "aws:SourceAccount": "777788889999" } } }] }
            """,
            ((Pulumi.Rpc.StringValue)role.Inputs["assumeRolePolicy"]).Value);
    }
}
