using SecurityPlatform.Components.Archive;
using SecurityPlatform.Model;
using SecurityPlatform.Tests.Model;

namespace SecurityPlatform.Tests.Components.Archive;

public sealed class LogArchivePolicyTests
{
    const string TrailBucket = "arn:aws:s3:::a1b2c3d4e5-cloudtrail-444455556666-ap-northeast-1";
    const string Trail = "arn:aws:cloudtrail:ap-northeast-1:111122223333:trail/platform-organization";

    static LogArchiveArgs For(BucketClass bucket) => LogArchiveArgs.For(bucket, Platforms.Security);

    [Fact]
    public void Lets_the_organization_trail_write_and_nobody_delete() => JsonAssert.Same(
        $$"""
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "CloudTrailAclCheck", "Effect": "Allow", "Principal": { "Service": "cloudtrail.amazonaws.com" },
              "Action": "s3:GetBucketAcl", "Resource": "{{TrailBucket}}",
              "Condition": { "StringEquals": { "aws:SourceArn": "{{Trail}}" } } },
            { "Sid": "CloudTrailWriteMaster", "Effect": "Allow", "Principal": { "Service": "cloudtrail.amazonaws.com" },
              "Action": "s3:PutObject", "Resource": "{{TrailBucket}}/AWSLogs/111122223333/*",
              "Condition": { "StringEquals": { "aws:SourceArn": "{{Trail}}", "s3:x-amz-acl": "bucket-owner-full-control" } } },
            { "Sid": "CloudTrailWriteOrganization", "Effect": "Allow", "Principal": { "Service": "cloudtrail.amazonaws.com" },
              "Action": "s3:PutObject", "Resource": "{{TrailBucket}}/AWSLogs/o-a1b2c3d4e5/*",
              "Condition": { "StringEquals": { "aws:SourceArn": "{{Trail}}", "s3:x-amz-acl": "bucket-owner-full-control" } } },
            { "Sid": "DenyInsecureTransport", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
              "Resource": ["{{TrailBucket}}", "{{TrailBucket}}/*"], "Condition": { "Bool": { "aws:SecureTransport": "false" } } },
            { "Sid": "DenyOldTls", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
              "Resource": ["{{TrailBucket}}", "{{TrailBucket}}/*"], "Condition": { "NumericLessThan": { "s3:TlsVersion": "1.2" } } },
            { "Sid": "DenyOutsideOrganization", "Effect": "Deny", "Principal": "*",
              "Action": ["s3:GetObject*", "s3:ListBucket*", "s3:PutObject*"], "Resource": ["{{TrailBucket}}", "{{TrailBucket}}/*"],
              "Condition": { "Bool": { "aws:PrincipalIsAWSService": "false" }, "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } },
            { "Sid": "DenyDelete", "Effect": "Deny", "Principal": "*",
              "Action": ["s3:BypassGovernanceRetention", "s3:DeleteBucket", "s3:DeleteObject", "s3:DeleteObjectVersion",
                "s3:PutBucketObjectLockConfiguration", "s3:PutBucketOwnershipControls", "s3:PutBucketPublicAccessBlock",
                "s3:PutBucketVersioning", "s3:PutEncryptionConfiguration", "s3:PutLifecycleConfiguration",
                "s3:PutObjectLegalHold", "s3:PutObjectRetention", "s3:PutReplicationConfiguration"],
              "Resource": ["{{TrailBucket}}", "{{TrailBucket}}/*"],
              "Condition": { "ArnNotLike": { "aws:PrincipalArn": ["arn:aws:iam::444455556666:role/PlatformBreakGlass", "arn:aws:iam::444455556666:role/PlatformDeploy"] } } }
          ]
        }
        """,
        LogArchivePolicy.Bucket(For(BucketClasses.CloudTrail)).ToJson());

    [Fact]
    public void Lets_the_organization_trail_encrypt_and_only_administrators_destroy_the_key() => JsonAssert.Same(
        $$"""
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "AccountOwnsKey", "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::444455556666:root" }, "Action": "kms:*", "Resource": "*" },
            { "Sid": "CloudTrailEncrypt", "Effect": "Allow", "Principal": { "Service": "cloudtrail.amazonaws.com" },
              "Action": "kms:GenerateDataKey*", "Resource": "*",
              "Condition": { "StringEquals": { "aws:SourceArn": "{{Trail}}" },
                "StringLike": { "kms:EncryptionContext:aws:cloudtrail:arn": "arn:aws:cloudtrail:*:111122223333:trail/*" } } },
            { "Sid": "CloudTrailDescribe", "Effect": "Allow", "Principal": { "Service": "cloudtrail.amazonaws.com" },
              "Action": "kms:DescribeKey", "Resource": "*", "Condition": { "StringEquals": { "aws:SourceArn": "{{Trail}}" } } },
            { "Sid": "CloudTrailDecryptBucketKey", "Effect": "Allow", "Principal": { "Service": "cloudtrail.amazonaws.com" },
              "Action": "kms:Decrypt", "Resource": "*" },
            { "Sid": "DenyDestruction", "Effect": "Deny", "Principal": "*", "Action": ["kms:DisableKey", "kms:ScheduleKeyDeletion"], "Resource": "*",
              "Condition": { "ArnNotLike": { "aws:PrincipalArn": ["arn:aws:iam::444455556666:role/PlatformBreakGlass", "arn:aws:iam::444455556666:role/PlatformDeploy"] } } }
          ]
        }
        """,
        LogArchivePolicy.Key(For(BucketClasses.CloudTrail)).ToJson());

    [Fact]
    public void Lets_each_account_deliver_dns_queries_below_its_own_id() => JsonAssert.Same(
        """
        [
          { "Sid": "DeliveryBucket", "Effect": "Allow", "Principal": "*",
            "Action": ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"],
            "Resource": "arn:aws:s3:::a1b2c3d4e5-dns-444455556666-ap-northeast-1",
            "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/platform-firehose-*" }, "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } },
          { "Sid": "DeliveryObjects", "Effect": "Allow", "Principal": "*",
            "Action": ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject", "s3:PutObjectAcl"],
            "Resource": [
              "arn:aws:s3:::a1b2c3d4e5-dns-444455556666-ap-northeast-1/errors/route53-public-dns/${aws:PrincipalAccount}/*",
              "arn:aws:s3:::a1b2c3d4e5-dns-444455556666-ap-northeast-1/route53-public-dns/${aws:PrincipalAccount}/*"],
            "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/platform-firehose-*" }, "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }
        ]
        """,
        Statements(LogArchivePolicy.Bucket(For(BucketClasses.Dns)).ToJson(), "Delivery"));

    [Fact]
    public void Lets_delivery_roles_use_the_key_through_s3_only() => JsonAssert.Same(
        """
        [
          { "Sid": "DeliveryEncrypt", "Effect": "Allow", "Principal": "*", "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "*",
            "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/platform-firehose-*" },
              "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5", "kms:ViaService": "s3.ap-northeast-1.amazonaws.com" } } }
        ]
        """,
        Statements(LogArchivePolicy.Key(For(BucketClasses.Dns)).ToJson(), "Delivery"));

    [Fact]
    public void Stays_far_below_the_twenty_kilobytes_of_a_bucket_policy() =>
        Assert.All(BucketClasses.All, bucket => Assert.InRange(LogArchivePolicy.Bucket(For(bucket)).ToJson().Length, 1000, 4096));

    static string Statements(string policy, string sid) => new Newtonsoft.Json.Linq.JArray(
        Newtonsoft.Json.Linq.JObject.Parse(policy)["Statement"]!.Where(statement => statement.Value<string>("Sid")!.StartsWith(sid, StringComparison.Ordinal))).ToString();

    [Theory]
    [InlineData("elb")]
    [InlineData("securityhub")]
    public void Grants_nothing_to_the_roles_of_its_own_account(string bucket) =>
        Assert.Empty(ArchiveWriters.For(BucketClasses.All.Single(known => known.Id == bucket), Sample.Platform("security")));
}
