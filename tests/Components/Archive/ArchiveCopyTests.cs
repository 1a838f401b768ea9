using Pulumi.Rpc;
using SecurityPlatform.Components.Archive;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Archive;

public sealed class ArchiveCopyTests
{
    const string CopyKey = "arn:aws:kms:us-west-2:444455556666:key/2";

    static ArchiveCopyArgs Valid => new()
    {
        Platform = Sample.Platform("security"),
        Class = BucketClasses.Waf,
        Region = Region.Parse("us-west-2"),
        ArchiveKeyArn = Sample.KeyArn,
    };

    [Fact]
    public void The_copy_is_locked_and_kept_like_the_archive()
    {
        var view = Preview.Of(() => new ArchiveCopy("copy", Valid));

        Assert.Equal(("a1b2c3d4e5-waf-copy-444455556666-us-west-2", true), (view.Named("copy-archive-bucket").Inputs["bucket"].ToString(), view.Named("copy-archive-bucket").Protect));
        Assert.Equal(Sandbox("""{"r":{"defaultRetention":{"days":400,"mode":"GOVERNANCE"}}}""", "r"), view.Named("copy-archive-lock").Inputs["rule"]);
        Assert.All(view.Managed.Where(r => r.Urn.Contains("LogArchive", StringComparison.Ordinal)), r => Assert.Equal("us-west-2", r.Inputs["region"].ToString()));
    }

    [Fact]
    public void Copies_everything_encrypted_or_not_and_tells_when_it_fails()
    {
        var view = Preview.Of(() => new ArchiveCopy("copy", Valid));
        var rule = (PropertyMap)((ListValue)view.Named("copy-replication").Inputs["rules"])[0];

        Assert.Equal(Sandbox("""{"s":{"sseKmsEncryptedObjects":{"status":"Enabled"}}}""", "s"), rule["sourceSelectionCriteria"]);
        Assert.Equal(Sandbox("""{"f":{"prefix":""}}""", "f"), rule["filter"]);
        Assert.False(((PropertyMap)rule["destination"]).ContainsKey("account"));
        Assert.Equal(
            Sandbox("""{"d":{"DestinationBucket":"a1b2c3d4e5-waf-copy-444455556666-us-west-2","RuleId":"second-region","SourceBucket":"aws-waf-logs-a1b2c3d4e5-waf-444455556666-ap-northeast-1"}}""", "d"),
            view.Single("aws:cloudwatch/metricAlarm:MetricAlarm").Inputs["dimensions"]);
    }

    [Fact]
    public void The_role_reads_here_writes_there_and_deletes_nowhere()
    {
        var statements = Valid.To(CopyKey).Policy(Sample.KeyArn, [CopyKey]).Statements;

        Assert.Equal(
            [
                "Source arn:aws:s3:::aws-waf-logs-a1b2c3d4e5-waf-444455556666-ap-northeast-1",
                "SourceObjects arn:aws:s3:::aws-waf-logs-a1b2c3d4e5-waf-444455556666-ap-northeast-1/*",
                $"SourceKey {Sample.KeyArn}",
                "TargetObjects arn:aws:s3:::a1b2c3d4e5-waf-copy-444455556666-us-west-2/*",
                $"TargetKeys {CopyKey}",
            ],
            statements.Select(statement => $"{statement.Sid} {Assert.Single(statement.Resources)}"));
        Assert.Contains("s3:GetObjectRetention", statements[1].Actions);
        Assert.DoesNotContain(statements.SelectMany(statement => statement.Actions), action => action.Contains("Delete", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("waf", "")]
    [InlineData("elb", "")]
    [InlineData("s3-access", "ReplicationCheck ReplicationWrite ReplicationEncrypt")]
    public void Only_landing_buckets_of_other_accounts_are_let_in(string bucket, string expected)
    {
        var copy = (Valid with { Class = BucketClasses.All.Single(known => known.Id == bucket) }).CopyBucket;

        var allowed = LogArchivePolicy.Bucket(copy).Statements.Concat(LogArchivePolicy.Key(copy).Statements)
            .Where(statement => statement.Effect == Effect.Allow && statement.Sid != "AccountOwnsKey").ToList();

        Assert.Equal(expected, string.Join(' ', allowed.Select(statement => statement.Sid)));
        Assert.All(allowed.SelectMany(statement => statement.Conditions).Where(condition => condition.Key == "kms:ViaService"), condition => Assert.Equal(["s3.us-west-2.amazonaws.com"], condition.Values));
    }

    [Fact]
    public void An_archive_of_copies_is_copied_from_where_they_land()
    {
        var view = Preview.Of(() => new ArchiveCopy("copy", Valid with { Class = BucketClasses.Elb }));

        Assert.Equal("a1b2c3d4e5-elb-copy-444455556666-us-west-2", view.Named("copy-archive-bucket").Inputs["bucket"].ToString());
        Assert.DoesNotContain(view.Managed, resource => resource.Type is "aws:s3/bucketReplicationConfig:BucketReplicationConfig" or "aws:iam/role:Role" or "aws:cloudwatch/metricAlarm:MetricAlarm");
    }

    [Fact]
    public void Refuses_the_archive_s_own_region() => Assert.Equal(
        "copy.Region: expected a region other than the archive's, got ap-northeast-1. Correct security-platform:archiveCopyRegion.",
        Assert.Throws<PlatformConfigException>(() => (Valid with { Region = Sample.Home }).Validate("copy")).Message);

    static PropertyValue Sandbox(string json, string member) => Tests.Engine.Aws.Sandbox.Map(json)[member];
}
