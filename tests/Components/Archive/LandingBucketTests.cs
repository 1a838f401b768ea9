using Pulumi;
using Pulumi.Rpc;
using SecurityPlatform.Components.Archive;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Archive;

public sealed class LandingBucketTests
{
    const string Bucket = "a1b2c3d4e5-s3-access-landing-555555555555-us-east-1";

    const string CopyKey = "arn:aws:kms:us-west-2:444455556666:key/2";

    static LandingBucketArgs Copied
    {
        get
        {
            var platform = Sample.Platform("data") with { ArchiveCopyRegion = Region.Parse("us-west-2") };
            return LandingBucketArgs.For(BucketClasses.S3Access, platform, platform.Self.Id, Region.UsEast1, Valid.Writers, Sample.KeyArn, Output.Create(CopyKey));
        }
    }

    static LandingBucketArgs Valid
    {
        get
        {
            var platform = Sample.Platform("data");
            return LandingBucketArgs.For(
                BucketClasses.S3Access, platform, platform.Self.Id, Region.UsEast1,
                [new ServerAccessWriter { Account = platform.Self.Id, Partition = "aws", Buckets = [BucketName.Parse("example-static-files")] }],
                Sample.KeyArn);
        }
    }

    [Fact]
    public void Is_a_bucket_that_writers_without_keys_and_locks_can_use()
    {
        var landing = Preview.Of(() => new LandingBucket("landing", Valid), "555555555555");

        $$$"""{"bucket":"{{{Bucket}}}","forceDestroy":false,"region":"us-east-1"}""".AreInputsOf(landing.Named("landing-bucket"));
        """{"applyServerSideEncryptionByDefault":{"sseAlgorithm":"AES256"}}""".AreThe(Rule(landing.Named("landing-encryption")));
        Assert.Empty(landing.All("aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration"));
        Assert.All((string[])["landing-bucket", "landing-versioning", "landing-policy"], part => Assert.True(landing.Named(part).Protect && landing.Named(part).RetainOnDelete));
    }

    [Fact]
    public void Copies_everything_but_deletions_to_the_archive_and_its_key() =>
        $$"""
        {
          "deleteMarkerReplication": { "status": "Disabled" },
          "destination": {
            "bucket": "arn:aws:s3:::a1b2c3d4e5-s3-access-444455556666-ap-northeast-1",
            "encryptionConfiguration": { "replicaKmsKeyId": "{{Sample.KeyArn}}" },
            "metrics": { "eventThreshold": { "minutes": 15 }, "status": "Enabled" },
            "replicationTime": { "status": "Enabled", "time": { "minutes": 15 } }
          },
          "filter": { "prefix": "" },
          "id": "archive",
          "priority": 1,
          "status": "Enabled"
        }
        """.AreThe(Rule(Preview.Of(() => new LandingBucket("landing", Valid), "555555555555").Named("landing-replication")));

    [Fact]
    public void Alarms_when_a_copy_fails_and_not_when_there_is_nothing_to_copy()
    {
        var alarm = Preview.Of(() => new LandingBucket("landing", Valid), "555555555555").Named("landing-alarm-failed").Inputs;

        Assert.Equal("notBreaching", ((StringValue)alarm["treatMissingData"]).Value);
        Assert.Equal(Bucket, ((StringValue)((PropertyMap)alarm["dimensions"])["SourceBucket"]).Value);
        Assert.Equal("arn:aws:ssm:us-east-1:555555555555:opsitem:2#CATEGORY=Security", ((StringValue)Assert.Single((ListValue)alarm["alarmActions"])).Value);
    }

    [Fact]
    public void The_role_reads_its_bucket_writes_the_archive_and_deletes_nowhere()
    {
        var policy = Valid.Replication.Policy("", [Sample.KeyArn]);

        Assert.DoesNotContain(policy.Statements.SelectMany(statement => statement.Actions), action => action.Contains("Delete", StringComparison.Ordinal));
        Assert.Equal([$"arn:aws:s3:::{Bucket}"], policy.Statements.Single(statement => statement.Sid == "Source").Resources);
        Assert.Equal(["arn:aws:s3:::a1b2c3d4e5-s3-access-444455556666-ap-northeast-1"], policy.Statements.Single(statement => statement.Sid == "Targets").Resources);
        Assert.Equal(["arn:aws:s3:::a1b2c3d4e5-s3-access-444455556666-ap-northeast-1/*"], policy.Statements.Single(statement => statement.Sid == "TargetObjects").Resources);
        Assert.Equal([Sample.KeyArn], policy.Statements.Single(statement => statement.Sid == "TargetKeys").Resources);
    }

    [Fact]
    public void A_second_region_is_a_second_rule_with_an_alarm_of_its_own()
    {
        var landing = Preview.Of(() => new LandingBucket("landing", Copied), "555555555555");
        var rules = ((ListValue)landing.Named("landing-replication").Inputs["rules"]).Cast<PropertyMap>().ToList();

        Assert.Equal(["archive 1", "second-region 2"], rules.Select(rule => $"{rule["id"]} {rule["priority"]}"));
        Assert.All(["filter", "deleteMarkerReplication", "status"], member => Assert.Equal(rules[0][member], rules[1][member]));
        Assert.Equal("arn:aws:s3:::a1b2c3d4e5-s3-access-copy-444455556666-us-west-2", ((PropertyMap)rules[1]["destination"])["bucket"].ToString());
        Assert.Equal(
            [$"{Bucket}-replication-archive", $"{Bucket}-replication-second-region"],
            landing.All("aws:cloudwatch/metricAlarm:MetricAlarm").Select(alarm => alarm.Inputs["name"].ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_role_writes_to_both_each_with_its_key()
    {
        var policy = Copied.Replication.Policy("", [Sample.KeyArn, CopyKey]);

        Assert.Equal(
            ["arn:aws:s3:::a1b2c3d4e5-s3-access-444455556666-ap-northeast-1/*", "arn:aws:s3:::a1b2c3d4e5-s3-access-copy-444455556666-us-west-2/*"],
            policy.Statements.Single(statement => statement.Sid == "TargetObjects").Resources);
        var keys = policy.Statements.Single(statement => statement.Sid == "TargetKeys");
        Assert.Equal([Sample.KeyArn, CopyKey], keys.Resources);
        Assert.Equal(["s3.ap-northeast-1.amazonaws.com", "s3.us-west-2.amazonaws.com"], Assert.Single(keys.Conditions).Values);
    }

    [Fact]
    public void Names_every_problem_and_its_fix() =>
        Assert.Equal(
            """
            landing.Writers: expected at least one writer, got none. Declare who writes.
            landing.Administrators: expected at least one role, got none. Name the deploy role: the bucket's policy would lock it out.
            """,
            Assert.Throws<PlatformConfigException>(() => (Valid with { Writers = [], Administrators = [] }).Validate("landing")).Message);

    static PropertyMap Rule(ResourceState setting) => (PropertyMap)Assert.Single((ListValue)setting.Inputs["rules"]);
}
