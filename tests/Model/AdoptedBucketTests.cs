using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

/// <summary>The buckets that stay in a member's account: how they are read, and what the register must repeat.</summary>
public sealed class AdoptedBucketTests
{
    const string Waf = """{"source":"waf","bucket":"aws-waf-logs-old","region":"us-east-1"}""";

    [Fact]
    public void The_sample_keeps_its_firewall_logs_where_they_are()
    {
        var (member, register) = (Read("data"), Read("security"));

        var bucket = Assert.Single(member.Assets.Adopted);
        Assert.Equal((LogSources.Waf, "aws-waf-logs-example-data", "ap-northeast-1", ""), (bucket.Source, bucket.Name.ToString(), bucket.Region.ToString(), bucket.Prefix.ToString()));
        Assert.Equal(bucket with { Policy = null }, Assert.Single(register.Accounts.Single(account => account.Name == "data").Adopted));
        Assert.False(member.Ships(LogSources.Waf));
        Assert.True(member.Ships(LogSources.VpcFlow));
        Assert.Equal([StorageMode.CrossAccount, StorageMode.SameAccount], register.Accounts.Where(a => a.Name is "data" or "production").OrderBy(a => a.Name).Select(a => a.StorageOf(LogSources.Waf)));
        Assert.Empty(OrganizationCheck.Problems([Read("master"), register, member]));
    }

    [Fact]
    public void The_register_must_say_the_same() => Assert.Equal(
        ["Pulumi.security.yaml: security-platform:accounts[data].adopted: expected waf in aws-waf-logs-old/ of us-east-1 as in Pulumi.data.yaml, got waf in aws-waf-logs-example-data/ of ap-northeast-1 with arn:aws:kms:ap-northeast-1:555555555555:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9. Make the two files agree: only what the register names is read."],
        OrganizationCheck.Problems([Read("master"), Read("security"), Read("data", $"[{Waf}]")]));

    [Theory]
    [InlineData("""[{"source":"cloudtrail","bucket":"old","region":"us-east-1"}]""", "[0].source: expected a source that an account writes for itself, below its own id, got \"cloudtrail\". Remove the entry: this source has one archive for the whole organization.")]
    [InlineData($"[{Waf},{Waf}]", "[1].source: expected each source once, got \"waf\" again. Keep the bucket that is still written to.")]
    [InlineData("""[{"source":"waf","bucket":"old","region":"us-east-1","keyArn":"alias/old"}]""", "[0].keyArn: expected the ARN of a KMS key, got \"alias/old\". Copy it from the KMS console; an alias does not do across accounts.")]
    [InlineData("""[{"source":"waf","bucket":"old","region":"us-east-1","prefix":"/logs"}]""", "[0].prefix: expected a key prefix that ends in / and does not start with /, got \"/logs\". Write it like logs/waf/.")]
    [InlineData("""[{"source":"waf","bucket":"old","region":"us-east-1","policy":"allow all"}]""", "[0].policy: expected a bucket policy as JSON text, got \"allow all\". Copy what \"aws s3api get-bucket-policy\" prints for the bucket.")]
    public void Mistakes_are_reported(string list, string message)
    {
        var error = Assert.Throws<PlatformConfigException>(() => Read("data", list));

        Assert.Equal($"Pulumi.data.yaml: security-platform:adoptedBuckets{message}", error.Message);
    }

    static Platform Read(string stack, string? adopted = null)
    {
        var config = StackFiles.Config(stack);
        if (adopted is not null)
        {
            config[SourceKeys.AdoptedBuckets.FullName] = adopted;
        }

        return PlatformConfig.Parse(stack, config);
    }
}
