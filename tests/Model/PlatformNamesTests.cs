using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

public sealed class PlatformNamesTests
{
    static readonly Region Longest = Region.Parse("ap-southeast-2");

    static PlatformNames Names => Platforms.Security.Names;

    [Fact]
    public void Are_the_same_on_every_stack()
    {
        var platforms = new[] { PlatformConfig.Parse("master", ConfigBuilder.Master), Platforms.Security, PlatformConfig.Parse("member", ConfigBuilder.Member) };

        Assert.Equal(
            Enumerable.Repeat(("a1b2c3d4e5-cloudtrail-444455556666-ap-northeast-1", "arn:aws:cloudtrail:ap-northeast-1:111122223333:trail/platform-organization"), 3),
            platforms.Select(p => (p.Names.ArchiveBucket(BucketClasses.CloudTrail).ToString(), p.Names.TrailArn)));
    }

    [Fact]
    public void Name_buckets_after_class_account_and_region() =>
        Assert.Equal(
            ("a1b2c3d4e5-dns-444455556666-ap-northeast-1", "a1b2c3d4e5-results-444455556666-ap-northeast-1", "arn:aws:s3:::a1b2c3d4e5-dns-444455556666-ap-northeast-1"),
            (Names.ArchiveBucket(BucketClasses.Dns).ToString(), Names.ResultsBucket.ToString(), Names.ArchiveBucketArn(BucketClasses.Dns)));

    [Fact]
    public void Put_a_demanded_prefix_first() =>
        Assert.Equal(
            "aws-waf-logs-a1b2c3d4e5-waf-444455556666-ap-northeast-1",
            Names.ArchiveBucket(new BucketClass("waf", RetentionClasses.Traffic) { NamePrefix = "aws-waf-logs-" }).ToString());

    [Fact]
    public void Name_what_belongs_to_a_source() =>
        Assert.Equal(
            ("route53_public_dns", "platform-route53-public-dns", "route53-public-dns/", "platform-firehose-route53-public-dns", "platform-firehose-route53-public-dns", "platform-subscription-route53-public-dns"),
            (Names.Database(LogSources.Route53PublicDns), Names.Workgroup(LogSources.Route53PublicDns), Names.ResultsPrefix(LogSources.Route53PublicDns).ToString(),
                Names.FirehoseStream(LogSources.Route53PublicDns), Names.FirehoseRole(LogSources.Route53PublicDns, Region.UsEast1), Names.SubscriptionRole(LogSources.Route53PublicDns, Region.UsEast1)));

    [Fact]
    public void Name_one_table_per_environment() =>
        Assert.Equal(["prod", "stg", "dev"], Enum.GetValues<AccountEnvironment>().Select(Names.Table));

    [Fact]
    public void Name_keys_roles_and_log_groups() =>
        Assert.Equal(
            [
                "alias/platform-cloudtrail", "alias/platform-results", "arn:aws:iam::777788889999:role/PlatformDeploy", "arn:aws:iam::444455556666:role/PlatformBreakGlass",
                "arn:aws:iam::*:role/platform-firehose-*", "/aws/route53/example.com", "/platform/platform-organization",
            ],
            [
                Names.KeyAlias(BucketClasses.CloudTrail), Names.ResultsKeyAlias, Names.DeployRoleArn(AccountId.Parse("777788889999")),
                Names.BreakGlassRoleArn(AccountId.Parse("444455556666")), Names.FirehoseRoleArns, Names.ZoneLogGroup(new("example.com")), Names.TrailLogGroup,
            ]);

    [Theory]
    [InlineData("cn-north-1", "arn:aws-cn:s3:::a1b2c3d4e5-dns-444455556666-cn-north-1", "arn:aws-cn:cloudtrail:cn-north-1:111122223333:trail/platform-organization")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:s3:::a1b2c3d4e5-dns-444455556666-us-gov-west-1", "arn:aws-us-gov:cloudtrail:us-gov-west-1:111122223333:trail/platform-organization")]
    public void Follow_the_partition_of_the_home_region(string home, string bucket, string trail)
    {
        var names = (Platforms.Security with { HomeRegion = Region.Parse(home) }).Names;

        Assert.Equal((bucket, trail), (names.ArchiveBucketArn(BucketClasses.Dns), names.TrailArn));
    }

    [Fact]
    public void Are_legal_and_unique_for_every_organization_account_and_region()
    {
        OrganizationId[] organizations = [OrganizationId.Parse("o-a1b2c3d4e5"), OrganizationId.Parse("o-abcdefghijklmnopqrstuvwxyz012345")];
        AccountId[] accounts = [AccountId.Parse("000000000000"), AccountId.Parse("444455556666"), AccountId.Parse("999999999999")];
        Region[] regions = [.. Region.EnabledByDefault, Region.Parse("us-gov-east-1"), Region.Parse("cn-northwest-1"), Region.Parse("me-central-1")];
        HashSet<string> seen = [];

        foreach (var platform in from o in organizations
                                 from a in accounts
                                 from r in regions
                                 select Platforms.Security with { Organization = o, SecurityAccountId = a, HomeRegion = r })
        {
            // BucketName.Parse inside refuses an illegal name.
            foreach (var bucket in BucketClasses.All.Select(platform.Names.ArchiveBucket).Append(platform.Names.ResultsBucket))
            {
                Assert.True(seen.Add(bucket.ToString()), $"{bucket} is given twice.");
            }
        }

        Assert.Equal(2 * 3 * 20 * (BucketClasses.All.Count + 1), seen.Count);
    }

    [Fact]
    public void Of_every_source_fit_their_services()
    {
        Assert.NotEmpty(LogSources.All);
        Assert.All(LogSources.All, source =>
        {
            Assert.Matches("^[a-z0-9_]{1,255}$", Names.Database(source));       // Glue
            Assert.Matches("^[A-Za-z0-9._-]{1,128}$", Names.Workgroup(source)); // Athena
            Assert.Matches("^[A-Za-z0-9._-]{1,64}$", Names.FirehoseStream(source));
            Assert.Matches(@"^[\w+=,.@-]{1,64}$", Names.FirehoseRole(source, Longest));
            Assert.Matches(@"^[\w+=,.@-]{1,64}$", Names.SubscriptionRole(source, Longest));
            Assert.StartsWith(PlatformNames.FirehoseRolePattern.TrimEnd('*'), Names.FirehoseRole(source, Longest), StringComparison.Ordinal);
        });
    }
}
