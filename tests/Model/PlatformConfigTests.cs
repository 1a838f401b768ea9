using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

public sealed class PlatformConfigTests
{
    [Fact]
    public void Reads_what_is_set()
    {
        var platform = PlatformConfig.Parse("security", ConfigBuilder.Security
            .With("environment", "staging")
            .With("accounts", ConfigBuilder.Register.Replace("\"role\":\"security\"", "\"role\":\"security\",\"environment\":\"staging\"", StringComparison.Ordinal))
            .With("retention", """{"audit":1096}""")
            .With("objectLockMode", "compliance")
            .With("logsSince", "2025-06-01")
            .With("guardDuty", "false")
            .With("queryScanLimitGiB", "7")
            .With("deployRole", "Deploy")
            .With("breakGlassRole", "Emergency"));

        Assert.Equal(
            (AccountEnvironment.Staging, 1096, 400, ObjectLockMode.Compliance, new DateOnly(2025, 6, 1), false, 7, "Deploy", "Emergency"),
            (platform.Self.Environment, platform.Retention[RetentionClasses.Audit], platform.Retention[RetentionClasses.Traffic], platform.ObjectLock,
                platform.LogsSince, platform.Switches.GuardDuty, platform.QueryScanLimitGiB, platform.DeployRole, platform.BreakGlassRole));
        Assert.Equal(("o-a1b2c3d4e5", "ap-northeast-1"), (platform.Organization.ToString(), platform.HomeRegion.ToString()));
        Assert.Equal(("111122223333", "444455556666"), (platform.MasterAccountId.ToString(), platform.SecurityAccountId.ToString()));
    }

    [Fact]
    public void Starts_from_the_most_watchful_defaults()
    {
        var platform = PlatformConfig.Parse("member", ConfigBuilder.Member);

        Assert.Equal(
            (AccountEnvironment.Production, 731, 400, ObjectLockMode.Governance, new DateOnly(2024, 1, 1), true, 100, "PlatformDeploy", "PlatformBreakGlass"),
            (platform.Self.Environment, platform.Retention[RetentionClasses.Audit], platform.Retention[RetentionClasses.Traffic], platform.ObjectLock,
                platform.LogsSince, platform.Switches.GuardDuty, platform.QueryScanLimitGiB, platform.DeployRole, platform.BreakGlassRole));
        Assert.Equal(platform.GovernedRegions, platform.Self.Regions);
        Assert.Empty(platform.SensitiveBuckets);
    }

    [Fact]
    public void Accepts_the_defaults_that_Pulumi_fills_in_on_every_stack()
    {
        var config = ConfigKeys.All.Where(k => k.Default is not null).Aggregate(ConfigBuilder.Master, (c, k) => c.With(k.Name, k.Default));

        Assert.Equal("master", PlatformConfig.Parse("master", config).Self.Name);
    }

    [Fact]
    public void Leaves_the_keys_of_the_provider_alone()
    {
        var config = ConfigBuilder.Master.With("aws:profile", "admin").With("aws-native:region", "eu-west-1");

        Assert.Equal("master", PlatformConfig.Parse("master", config).Stack);
    }

    [Fact]
    public void Reads_what_a_member_has()
    {
        var assets = PlatformConfig.Parse("member", ConfigBuilder.Member
            .With("publicZones", """[{"name":"example.com","id":"Z123"},{"name":"example.org"}]""")
            .With("vpcs", """[{"id":"vpc-0a1b2c3d","region":"us-east-1"}]""")
            .With("webAcls", """[{"name":"edge","arn":"arn:aws:wafv2:us-east-1:777788889999:global/webacl/edge/1"}]""")
            .With("loadBalancers", """[{"arn":"arn:aws:elasticloadbalancing:ap-northeast-1:777788889999:loadbalancer/app/front/50dc6c495c0c9188"}]""")
            .With("loggedBuckets", """[{"name":"example-files","region":"us-east-1"}]""")
            .With("distributions", """["E1A2B3C4D5E6F7"]""")
            .With("firewalls", """[{"name":"egress","region":"us-east-1"}]""")
            .With("apiStages", """[{"api":"a1b2c3","stage":"live","region":"us-east-1","type":"rest"},{"api":"d4e5f6","stage":"live","region":"us-east-1","type":"http"}]""")
            .With("databaseClusters", """[{"name":"orders","region":"us-east-1"}]""")
            .With("kubernetesClusters", """[{"name":"services","region":"us-east-1"}]""")
            .With("systemLogGroups", """[{"name":"/platform/os","region":"us-east-1"}]""")
            .With("sessionRegions", """["us-east-1"]""")
            .With("redashServers", """[{"region":"us-east-1","address":"198.51.100.7/32"}]""")).Assets;

        Assert.Equal([new("example.com", "Z123"), new("example.org")], assets.PublicZones);
        Assert.Equal([new("vpc-0a1b2c3d", Region.UsEast1)], assets.Vpcs);
        Assert.Equal([new("edge", "arn:aws:wafv2:us-east-1:777788889999:global/webacl/edge/1")], assets.WebAcls);
        var balancer = Assert.Single(assets.LoadBalancers);
        Assert.Equal(("front", Region.Parse("ap-northeast-1"), LogSources.Alb), (balancer.Name, balancer.Region, balancer.Source));
        Assert.Equal([new(BucketName.Parse("example-files"), Region.UsEast1)], assets.LoggedBuckets);
        Assert.Equal([new("E1A2B3C4D5E6F7")], assets.Distributions);
        Assert.Equal([new("egress", Region.UsEast1)], assets.Firewalls);
        Assert.Equal([new("a1b2c3", "live", Region.UsEast1, true), new("d4e5f6", "live", Region.UsEast1, false)], assets.ApiStages);
        Assert.Equal([new("orders", Region.UsEast1)], assets.DatabaseClusters);
        Assert.Equal([new("services", Region.UsEast1)], assets.KubernetesClusters);
        Assert.Equal([new("/platform/os", Region.UsEast1)], assets.SystemLogGroups);
        Assert.Equal([Region.UsEast1], assets.SessionRegions);
        Assert.Equal([new(Region.UsEast1, "198.51.100.7/32")], assets.RedashServers);
    }

    [Fact]
    public void Gives_an_account_the_regions_that_it_names()
    {
        var config = ConfigBuilder.Member.With("account", """{"name":"production","id":"777788889999","regions":["us-east-1"]}""");

        Assert.Equal([Region.UsEast1], PlatformConfig.Parse("member", config).Self.Regions);
    }

    [Fact]
    public void Names_five_different_mistakes_in_one_report()
    {
        var config = ConfigBuilder.Security
            .With("accounts", ConfigBuilder.Register.Replace("777788889999", "12", StringComparison.Ordinal))
            .With("homeRegion", "eu-west-1").With("aws:region", "eu-west-1")
            .With("retention", """{"audit":30}""")
            .With("gaurdDuty", "true")
            .With("organizationId", null);

        var error = Assert.Throws<PlatformConfigException>(() => PlatformConfig.Parse("security", config));

        Assert.Equal(
            [
                "Pulumi.security.yaml: security-platform:gaurdDuty: expected a key of the platform, got an unknown one. Did you mean guardDuty?",
                "Pulumi.security.yaml: security-platform:homeRegion: expected a governed region, got \"eu-west-1\". Add it to security-platform:governedRegions: what lies elsewhere is not watched.",
                "Pulumi.security.yaml: security-platform:organizationId: expected an organization id (o- and 10 to 32 lower-case letters or digits), got nothing. Copy it from the settings page of the Organizations console.",
                "Pulumi.security.yaml: security-platform:retention.audit: expected one of 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, got the number 30. Less than a year is no evidence, and a log group takes no other number.",
                "Pulumi.security.yaml: security-platform:accounts[2].id: expected a 12-digit account id, got \"12\". Copy it from the Organizations console and put it in quotes.",
            ],
            error.Problems);
        Assert.Equal(string.Join('\n', error.Problems), error.Message);
    }

    [Fact]
    public void Names_every_required_key_of_an_empty_file()
    {
        var error = Assert.Throws<PlatformConfigException>(() => PlatformConfig.Parse("empty", new Dictionary<string, string>()));

        Assert.Equal(
            ["role", "governedRegions", "homeRegion", "aws:region", "organizationId", "masterAccountId", "securityAccountId", "account"],
            error.Problems.Select(p => p.Split(": ")[1].Replace("security-platform:", "", StringComparison.Ordinal)));
        Assert.All(error.Problems, p => Assert.Contains(", got nothing. ", p, StringComparison.Ordinal));
    }
}
