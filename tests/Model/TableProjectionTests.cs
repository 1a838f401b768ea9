using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

public sealed class TableProjectionTests
{
    [Fact]
    public void Projects_CloudTrail_over_the_accounts_of_the_environment_and_every_enabled_region()
    {
        var parameters = TableProjection.Parameters(LogSources.CloudTrail, Platforms.Security, AccountEnvironment.Production);

        Assert.Equal(
            [
                "EXTERNAL=TRUE",
                "projection.account.type=enum",
                "projection.account.values=111122223333,444455556666,777788889999",
                "projection.day.format=yyyy/MM/dd",
                "projection.day.interval=1",
                "projection.day.interval.unit=DAYS",
                "projection.day.range=2024/01/01,NOW",
                "projection.day.type=date",
                "projection.enabled=true",
                "projection.region.type=enum",
                "projection.region.values=ap-northeast-1,ap-northeast-2,ap-northeast-3,ap-south-1,ap-southeast-1,ap-southeast-2,ca-central-1,eu-central-1,eu-north-1,eu-west-1,eu-west-2,eu-west-3,sa-east-1,us-east-1,us-east-2,us-west-1,us-west-2",
                "storage.location.template=s3://a1b2c3d4e5-cloudtrail-444455556666-ap-northeast-1/AWSLogs/o-a1b2c3d4e5/${account}/CloudTrail/${region}/${day}/",
            ],
            parameters.Select(p => $"{p.Key}={p.Value}"));
    }

    [Fact]
    public void Adds_a_governed_region_that_has_to_be_switched_on()
    {
        var platform = Platforms.Security with { GovernedRegions = [Region.Parse("ap-east-1")] };

        var regions = TableProjection.Parameters(LogSources.CloudTrail, platform, AccountEnvironment.Production)["projection.region.values"].Split(',');

        Assert.Equal(18, regions.Length);
        Assert.Equal("ap-east-1", regions[0]);
    }

    [Fact]
    public void Projects_only_the_accounts_that_produce_the_source() =>
        Assert.Equal("777788889999", ProductionAccounts(LogSources.Route53PublicDns with { Origin = new() { Roles = [AccountRole.Member], Regions = RegionScope.Global } }));

    [Fact]
    public void Projects_the_accounts_of_every_role_for_what_any_account_may_have() =>
        Assert.Equal("111122223333,444455556666,777788889999", ProductionAccounts(LogSources.Route53PublicDns));

    [Fact]
    public void Keeps_an_environment_without_accounts_readable() =>
        Assert.Equal("none", TableProjection.Parameters(LogSources.CloudTrail, Platforms.Security, AccountEnvironment.Development)["projection.account.values"]);

    [Fact]
    public void Follows_the_kinds_of_partition_columns()
    {
        var source = LogSources.Route53PublicDns with
        {
            Partitions = [PartitionColumns.Region("cloudfront"), PartitionColumns.OneOf("type", "alert", "flow"), PartitionColumns.Given("vpc"), PartitionColumns.Hour],
            Origin = new() { Regions = RegionScope.Governed },
            Format = LogSources.Route53PublicDns.Format with { TableParameters = new Dictionary<string, string> { ["skip.header.line.count"] = "1" } },
        };

        var parameters = TableProjection.Parameters(source, Platforms.Security, AccountEnvironment.Production);

        Assert.Equal(
            ("ap-northeast-1,us-east-1,us-west-2,cloudfront", "alert,flow", "injected", "2024/01/01/00,NOW", "HOURS", "1"),
            (parameters["projection.region.values"], parameters["projection.type.values"], parameters["projection.vpc.type"],
                parameters["projection.hour.range"], parameters["projection.hour.interval.unit"], parameters["skip.header.line.count"]));
    }

    [Fact]
    public void Locates_the_table_above_its_partitions() =>
        Assert.Equal("s3://a1b2c3d4e5-dns-444455556666-ap-northeast-1/route53-public-dns/", TableProjection.Location(LogSources.Route53PublicDns, Platforms.Security));

    [Fact]
    public void Gives_every_source_a_projection_for_each_partition_and_a_template_that_ends_in_a_slash()
    {
        foreach (var source in LogSources.All)
        {
            var parameters = TableProjection.Parameters(source, Platforms.Security, AccountEnvironment.Production);

            Assert.All(source.Partitions, p => Assert.Contains($"projection.{p.Name}.type", parameters));
            Assert.All(source.Partitions, p => Assert.Contains($"${{{p.Name}}}", parameters["storage.location.template"], StringComparison.Ordinal));
            Assert.EndsWith("/", parameters["storage.location.template"], StringComparison.Ordinal);
        }
    }

    static string ProductionAccounts(LogSource source) =>
        TableProjection.Parameters(source, Platforms.Security, AccountEnvironment.Production)["projection.account.values"];
}
