using Pulumi.Rpc;
using SecurityPlatform.Components.Archive;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Archive;

public sealed class LogArchiveTests
{
    static LogArchiveArgs Valid => LogArchiveArgs.For(BucketClasses.CloudTrail, Sample.Platform("security"));

    const string Bucket = "a1b2c3d4e5-cloudtrail-444455556666-ap-northeast-1";

    [Fact]
    public void Makes_one_resource_after_the_other()
    {
        var archive = Deployed.Of(() => new LogArchive("archive", Valid));

        Assert.Equal(
            "archive-bucket archive-encryption archive-key archive-key-alias archive-lifecycle archive-lock archive-ownership archive-policy "
            + "archive-public-access archive-versioning",
            string.Join(' ', archive.Managed.Select(r => Urn.Name(r.Urn)).Order(StringComparer.Ordinal)));
        Assert.Equal(["archive-bucket", "archive-versioning"], archive.Named("archive-ownership").Waits());
        Assert.Equal(["archive-bucket", "archive-ownership"], archive.Named("archive-public-access").Waits());
        Assert.Equal(["archive-bucket", "archive-key", "archive-public-access"], archive.Named("archive-encryption").Waits());
        Assert.Equal(["archive-bucket", "archive-encryption"], archive.Named("archive-lock").Waits());
        Assert.Equal(["archive-bucket", "archive-lock"], archive.Named("archive-policy").Waits());
        Assert.Equal(["archive-bucket", "archive-policy"], archive.Named("archive-lifecycle").Waits());
    }

    [Fact]
    public void Locks_the_bucket_from_the_start() =>
        $$"""{"bucket":"{{Bucket}}","forceDestroy":false,"objectLockEnabled":true,"region":"ap-northeast-1"}"""
            .AreInputsOf(Deployed.Of(() => new LogArchive("archive", Valid)).Named("archive-bucket"));

    [Theory]
    [InlineData(ObjectLockMode.Governance, "GOVERNANCE")]
    [InlineData(ObjectLockMode.Compliance, "COMPLIANCE")]
    public void Locks_every_object_for_the_days_of_the_class(ObjectLockMode mode, string word) =>
        $$"""
        {
          "bucket": "{{Bucket}}",
          "region": "ap-northeast-1",
          "rule": { "defaultRetention": { "days": 731, "mode": "{{word}}" } }
        }
        """.AreInputsOf(Deployed.Of(() => new LogArchive("archive", Valid with { LockMode = mode })).Named("archive-lock"));

    [Fact]
    public void Deletes_every_object_after_the_days_of_the_class() =>
        $$$"""
        {
          "bucket": "{{{Bucket}}}",
          "region": "ap-northeast-1",
          "rules": [{
            "abortIncompleteMultipartUpload": { "daysAfterInitiation": 7 },
            "expiration": { "days": 731 },
            "filter": {},
            "id": "retention",
            "noncurrentVersionExpiration": { "noncurrentDays": 30 },
            "status": "Enabled"
          }]
        }
        """.AreInputsOf(Deployed.Of(() => new LogArchive("archive", Valid)).Named("archive-lifecycle"));

    [Fact]
    public void Encrypts_with_its_own_key_through_a_bucket_key()
    {
        var archive = Deployed.Of(() => new LogArchive("archive", Valid));
        var key = archive.Named("archive-key");

        $$"""
        {
          "bucket": "{{Bucket}}",
          "region": "ap-northeast-1",
          "rules": [{
            "applyServerSideEncryptionByDefault": { "kmsMasterKeyId": "{{((StringValue)key.Outputs["arn"]).Value}}", "sseAlgorithm": "aws:kms" },
            "bucketKeyEnabled": true
          }]
        }
        """.AreInputsOf(archive.Named("archive-encryption"));
        Assert.Equal("true", key.Inputs["enableKeyRotation"].ToString());
        Assert.Equal(30, ((NumberValue)key.Inputs["deletionWindowInDays"]).Value);
        Assert.Equal(LogArchivePolicy.Key(Valid).ToJson(), ((StringValue)key.Inputs["policy"]).Value);
        $$"""{"name":"alias/platform-cloudtrail","region":"ap-northeast-1","targetKeyId":"{{key.Id}}"}""".AreInputsOf(archive.Named("archive-key-alias"));
    }

    [Fact]
    public void Closes_the_bucket_to_the_public_and_to_acls()
    {
        var archive = Deployed.Of(() => new LogArchive("archive", Valid));

        $$"""{"blockPublicAcls":true,"blockPublicPolicy":true,"bucket":"{{Bucket}}","ignorePublicAcls":true,"region":"ap-northeast-1","restrictPublicBuckets":true}"""
            .AreInputsOf(archive.Named("archive-public-access"));
        $$$"""{"bucket":"{{{Bucket}}}","region":"ap-northeast-1","rule":{"objectOwnership":"BucketOwnerEnforced"}}""".AreInputsOf(archive.Named("archive-ownership"));
        $$$"""{"bucket":"{{{Bucket}}}","region":"ap-northeast-1","versioningConfiguration":{"status":"Enabled"}}""".AreInputsOf(archive.Named("archive-versioning"));
    }

    [Fact]
    public void Puts_the_policy_of_its_writers_on_the_bucket() =>
        Assert.Equal(
            LogArchivePolicy.Bucket(Valid).ToJson(),
            ((StringValue)Deployed.Of(() => new LogArchive("archive", Valid)).Named("archive-policy").Inputs["policy"]).Value);

    [Fact]
    public void Names_every_problem_and_its_fix()
    {
        var args = Valid with { Administrators = [], RetentionDays = 30 };

        var error = Assert.Throws<PlatformConfigException>(() => args.Validate("archive"));

        Assert.Equal(
            """
            archive.Administrators: expected at least one role, got none. Name the deploy role: the bucket's policy would lock it out.
            archive.RetentionDays: expected 365 or more, got 30. Raise security-platform:retention.
            """,
            error.Message);
    }
}
